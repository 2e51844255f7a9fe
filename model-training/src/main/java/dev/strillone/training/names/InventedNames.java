package dev.strillone.training.names;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Names that nobody has heard of, so that the tagger learns to read the context: young companies and products. */
final class InventedNames {
  private static final List<String> STARTS =
      List.of(
          "Ne", "Va", "Zor", "Lu", "Qua", "Cor", "Hel", "Mi", "Tra", "Syn", "Ora", "Bri", "Kly",
          "Fen", "Dra", "Sol", "Gra", "Pal", "Vex", "Umi");
  private static final List<String> ENDS =
      List.of(
          "xa", "lio", "ron", "tic", "vo", "dia", "ntis", "mera", "lix", "gen", "ra", "sys", "nix",
          "bit", "ly", "via", "rum", "dex", "lo", "sta");
  private static final List<String> TAILS =
      List.of(
          "AI",
          "Labs",
          "Tech",
          "Robotics",
          "Energy",
          "Motors",
          "Bank",
          "Group",
          "Pharma",
          "Systems",
          "Media",
          "Capital",
          "Health",
          "Mobility");

  private final Random random;

  InventedNames(Random random) {
    this.random = random;
  }

  String company() {
    String name = pick(STARTS) + (random.nextInt(3) == 0 ? pick(ENDS) : "") + pick(ENDS);
    return switch (random.nextInt(8)) {
      case 0 -> name + " " + pick(TAILS);
      case 1 -> name + pick(TAILS);
      case 2 -> "x" + name.substring(0, 2).toUpperCase(Locale.ROOT);
      case 3 ->
          name.substring(0, 2).toUpperCase(Locale.ROOT)
              + pick(ENDS).substring(0, 1).toUpperCase(Locale.ROOT);
      default -> name;
    };
  }

  String product() {
    String name = pick(STARTS) + pick(ENDS);
    return switch (random.nextInt(4)) {
      case 0 -> name + " " + (1 + random.nextInt(20));
      case 1 -> name.substring(0, 1) + (10 * (1 + random.nextInt(60)));
      case 2 -> name + "-" + (1 + random.nextInt(9));
      default -> name;
    };
  }

  private String pick(List<String> parts) {
    return parts.get(random.nextInt(parts.size()));
  }
}
