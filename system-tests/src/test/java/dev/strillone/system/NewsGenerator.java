package dev.strillone.system;

import java.util.List;
import java.util.Random;

/**
 * Italian news without end, the same for the same seed. No two articles share a headline, and no line stands in two of
 * them, so that nothing looks like boilerplate.
 */
public final class NewsGenerator {
  private static final List<String> WHO =
      List.of(
          "Il ministro Giancarlo Ferri",
          "La sindaca Marta Colombo",
          "Il presidente della Regione Paolo Serra",
          "L’amministratrice delegata di Enel Sara Galli",
          "Il portavoce di Stellantis Luca Rinaldi",
          "La ricercatrice Anna Maria De Santis",
          "L’allenatore della Roma Davide Conti",
          "Il direttore della Banca d’Italia Enrico Neri",
          "La commissaria europea Ingrid Håkansson",
          "Il fondatore di Nvidia Jensen Huang");
  private static final List<String> DID =
      List.of(
          "ha annunciato",
          "ha respinto",
          "ha presentato",
          "ha firmato",
          "ha criticato",
          "ha rinviato",
          "ha approvato",
          "ha illustrato");
  private static final List<String> WHAT =
      List.of(
          "un accordo sull’energia",
          "il piano per gli ospedali",
          "la riforma delle pensioni",
          "una rete di centri di calcolo",
          "il bilancio del trimestre",
          "il restauro della stazione",
          "la ricerca sul clima",
          "il calendario delle partite");
  private static final List<String> WHERE =
      List.of(
          "Torino",
          "Bari",
          "Bruxelles",
          "Palermo",
          "Milano",
          "Pechino",
          "Trieste",
          "Washington",
          "Cagliari",
          "L’Aquila");
  private static final List<String> THEN =
      List.of(
          "I sindacati chiedono %d milioni di euro in più e minacciano lo sciopero a %s.",
          "Secondo l’Istat, %d famiglie di %s aspettano da mesi una risposta.",
          "Nella piazza principale si sono radunate %d persone, racconta la questura di %s.",
          "L’opposizione ha depositato %d emendamenti e promette battaglia anche a %s.",
          "Gli analisti stimano una crescita del %d per mille per le imprese di %s.",
          "Il progetto coinvolge %d scuole e due università, tra cui il Politecnico di %s.");

  private final Random random;

  public NewsGenerator(long seed) {
    this.random = new Random(seed);
  }

  public record News(String title, String text) {}

  /**
   * @param number which article; makes it unlike all others
   */
  public News next(int number) {
    String place = any(WHERE);
    String what = any(WHAT);
    String title = "%s, %s: la decisione numero %d".formatted(place, what, number);
    StringBuilder text =
        new StringBuilder(
            "%s %s %s durante l’incontro numero %d di %s."
                .formatted(any(WHO), any(DID), what, number, place));
    int sentences = 4 + random.nextInt(8);
    for (int i = 0; i < sentences; i++) {
      text.append(' ').append(any(THEN).formatted(1 + random.nextInt(90_000), any(WHERE)));
    }
    return new News(title, text.toString());
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
