package dev.strillone.examples;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;

/**
 * Arguments: BROKER GROUP STATE OUTPUT [TOPIC]. Hands each event on once into the topic OUTPUT, for ever. STATE is a folder,
 * the same one each time.
 */
public final class ConsumeStream {
  private ConsumeStream() {}

  public static void main(String[] args) throws InterruptedException {
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            "bootstrap.servers", args[0],
            "application.id", args[1],
            "state.dir", args[2],
            "processing.guarantee", "exactly_once_v2",
            "main.consumer.session.timeout.ms", "10000"));
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(Once.STORE), Serdes.String(), Serdes.Long()));
    builder.stream(
            args.length > 4 ? args[4] : "news.enriched.v1",
            Consumed.with(Serdes.String(), Serdes.ByteArray()))
        .process(Once::new, Once.STORE)
        .to(args[3], Produced.with(Serdes.String(), Serdes.ByteArray()));

    CountDownLatch failed = new CountDownLatch(1);
    KafkaStreams streams = new KafkaStreams(builder.build(), settings);
    streams.setUncaughtExceptionHandler(
        e -> {
          System.err.println(e.getCause() == null ? e : e.getCause().getMessage());
          failed.countDown();
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    streams.start();
    failed.await();
    System.exit(1);
  }
}
