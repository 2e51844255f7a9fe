package dev.strillone.analysis.link;

import dev.strillone.analysis.EntityKind;
import dev.strillone.analysis.link.Candidate.Thing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AliasTableTest {
  private static final AliasTable TABLE =
      AliasTable.of(
          List.of(
              new AliasEntry("L’Aquila", "und", "Q3476", EntityKind.PLACE, "L'Aquila", "IT", 1),
              new AliasEntry("Ue", "it", "Q458", EntityKind.ORGANISATION, "EU", "", 0.25)));

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    AliasTable read = AliasTable.read(TABLE.write());

    assertThat(read.size()).isEqualTo(2);
    assertThat(read.candidates("L'AQUILA", EntityKind.PLACE, "en"))
        .containsExactly(
            new Candidate(new Thing("Q3476", EntityKind.PLACE, "L'Aquila", "IT"), "und", 100));
    assertThat(read.candidates("UE", EntityKind.ORGANISATION, "it"))
        .extracting(Candidate::prior)
        .containsExactly(25);
    assertThat(read.write()).isEqualTo(TABLE.write());
  }

  @Test
  void bytesThatAreNoTableAreRefusedWithAReason() throws IOException {
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(TABLE.write())).readAllBytes();

    assertRefused(changed(plain, 0, 1), "first bytes differ");
    assertRefused(changed(plain, 7, 9), "its format is 9, this version reads 1");
    assertRefused(Arrays.copyOf(plain, plain.length - 1), "ends too early");
    assertRefused(changed(plain, plain.length - 1, 7), "thing 7 of 2");
  }

  private static void assertRefused(byte[] plain, String reason) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    assertThatThrownBy(() -> AliasTable.read(bytes.toByteArray()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(reason);
  }

  private static byte[] changed(byte[] bytes, int at, int value) {
    byte[] changed = bytes.clone();
    changed[at] = (byte) value;
    return changed;
  }
}
