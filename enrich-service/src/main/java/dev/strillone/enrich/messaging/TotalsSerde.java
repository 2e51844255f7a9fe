package dev.strillone.enrich.messaging;

import dev.strillone.enrich.outcome.Totals;
import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Totals as three numbers of eight bytes. A later version may put more behind them. */
final class TotalsSerde {
  private static final int SIZE = 3 * Long.BYTES;

  private TotalsSerde() {}

  static Serde<Totals> create() {
    Serializer<Totals> out = (_, totals) -> bytes(totals);
    Deserializer<Totals> in = (_, bytes) -> totals(bytes);
    return Serdes.serdeFrom(out, in);
  }

  private static byte @Nullable [] bytes(@Nullable Totals totals) {
    return totals == null
        ? null
        : ByteBuffer.allocate(SIZE)
            .putLong(totals.received())
            .putLong(totals.enriched())
            .putLong(totals.deadLettered())
            .array();
  }

  private static @Nullable Totals totals(byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    ByteBuffer numbers = ByteBuffer.wrap(bytes);
    return new Totals(numbers.getLong(), numbers.getLong(), numbers.getLong());
  }
}
