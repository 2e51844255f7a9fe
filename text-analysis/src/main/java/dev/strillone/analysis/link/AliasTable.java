package dev.strillone.analysis.link;

import dev.strillone.analysis.EntityKind;
import dev.strillone.analysis.link.Candidate.Thing;
import dev.strillone.analysis.model.ModelInput;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The names that are known, by hash, with what they may stand for. Immutable.
 *
 * <p>Format 1, gzip of: magic, format, things of id, kind, label and country, then per alias its hash, language, prior in
 * hundredths and the number of its thing. Big-endian. The same entries give the same bytes.
 */
public final class AliasTable {
  private static final int MAGIC = 0x5354414C;
  private static final int FORMAT = 1;
  private static final double WHOLE = 100;

  private final Map<Long, List<Candidate>> byKey;

  private AliasTable(Map<Long, List<Candidate>> byKey) {
    this.byKey = Map.copyOf(byKey);
  }

  public static AliasTable of(List<AliasEntry> entries) {
    Map<Long, List<Candidate>> byKey = new TreeMap<>();
    for (AliasEntry entry : entries) {
      Thing thing = new Thing(entry.wikidata(), entry.kind(), entry.label(), entry.country());
      int prior = Math.max(1, (int) Math.round(entry.prior() * WHOLE));
      byKey
          .computeIfAbsent(AliasKey.of(entry.alias()), _ -> new ArrayList<>())
          .add(new Candidate(thing, entry.language(), prior));
    }
    return new AliasTable(byKey);
  }

  /** How many names it knows. */
  public int size() {
    return byKey.size();
  }

  /** What a name of a kind may stand for in texts of a language. */
  List<Candidate> candidates(String name, EntityKind kind, String language) {
    String plain = AliasKey.plain(name);
    return Stream.of(AliasKey.exact(plain), AliasKey.folded(plain))
        .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
        .filter(candidate -> candidate.fits(kind, language))
        .toList();
  }

  public byte[] write() throws IOException {
    Map<Thing, Integer> things = new LinkedHashMap<>();
    Map<Long, List<Candidate>> sorted = new TreeMap<>(byKey);
    sorted
        .values()
        .forEach(each -> each.forEach(it -> things.putIfAbsent(it.thing(), things.size())));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(MAGIC);
      out.writeInt(FORMAT);
      out.writeInt(things.size());
      for (Thing thing : things.keySet()) {
        out.writeUTF(thing.wikidata());
        out.writeUTF(thing.kind().name());
        out.writeUTF(thing.label());
        out.writeUTF(thing.country());
      }
      out.writeInt(sorted.values().stream().mapToInt(List::size).sum());
      for (Map.Entry<Long, List<Candidate>> alias : sorted.entrySet()) {
        for (Candidate candidate : alias.getValue()) {
          out.writeLong(alias.getKey());
          out.writeUTF(candidate.language());
          out.writeByte(candidate.prior());
          out.writeInt(things.get(candidate.thing()));
        }
      }
    }
    return bytes.toByteArray();
  }

  /** Reads what {@link #write} wrote; the exception says what is wrong with the bytes. */
  public static AliasTable read(byte[] bytes) throws IOException {
    return ModelInput.read(bytes, AliasTable::table);
  }

  private static AliasTable table(ModelInput in) throws IOException {
    if (in.integer() != MAGIC) {
      throw new IOException("it is no alias table of Strillone (its first bytes differ)");
    }
    int format = in.integer();
    if (format != FORMAT) {
      throw new IOException("its format is %d, this version reads %d".formatted(format, FORMAT));
    }
    List<Thing> things = new ArrayList<>();
    for (int left = in.count(8); left > 0; left--) {
      things.add(new Thing(in.text(), kind(in.text()), in.text(), in.text()));
    }
    Map<Long, List<Candidate>> byKey = new TreeMap<>();
    for (int left = in.count(15); left > 0; left--) {
      long key = in.wide();
      String language = in.text();
      int prior = in.small();
      int thing = in.integer();
      if (thing < 0 || thing >= things.size()) {
        throw new IOException("it says thing %d of %d".formatted(thing, things.size()));
      }
      byKey
          .computeIfAbsent(key, _ -> new ArrayList<>())
          .add(new Candidate(things.get(thing), language, prior));
    }
    return new AliasTable(byKey);
  }

  private static EntityKind kind(String name) throws IOException {
    try {
      return EntityKind.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new IOException("it says kind '" + name + "'", e);
    }
  }
}
