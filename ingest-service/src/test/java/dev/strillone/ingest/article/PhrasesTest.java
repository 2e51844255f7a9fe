package dev.strillone.ingest.article;

import dev.strillone.ingest.article.Phrases.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhrasesTest {
  private static final Phrases PHRASES = Phrases.read();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "CALL ; Per maggiori informazioni, clicca per l’articolo originale.",
        "CALL ; Per maggiori informazioni, clicca per l'articolo originale.",
        "CALL ; Leggi tutto l’articolo",
        "CALL ; → LEGGI TUTTO »",
        "CALL ; Continua a leggere su Il Post",
        "CALL ; Clicca qui",
        "CALL ; Iscriviti alla newsletter",
        "CALL ; Se non vuoi più ricevere questa email, clicca qui",
        "CALL ; © 2026 Notizie S.r.l. - Tutti i diritti riservati",
        "CALL ; © Riproduzione riservata",
        "CALL ; Seguici su Facebook",
        "CALL ; Facebook | Twitter | Instagram",
        "CALL ; Read the full story",
        "CALL ; Click here to read the original article",
        "CALL ; You're receiving this email because you signed up",
        "CALL ; Unsubscribe",
        "CALL ; Copyright 2026 The Paper. All rights reserved.",
        "CALL ; Fonte: ANSA",
        "RELATED ; Leggi anche: Il governo alla prova",
        "INSERT ; Foto: Reuters",
        "RELATED ; Read also: The winner takes it all",
        "ADVERT ; PUBBLICITÀ",
        "SPONSOR ; Sponsored by Acme",
        "FRONT ; Buongiorno! Ecco le notizie di oggi",
        "FRONT ; Good morning, here are today's stories",
        "FRONT ; AI Weekly – n. 47 – 12 luglio 2026",
        "CONTENTS ; In questo numero:",
        "CONTENTS ; In this issue",
        "LABEL ; ESTERI",
        "LABEL ; Technology",
        "HEADER ; Home > Economia > Casa",
        "FORWARD ; ---------- Messaggio inoltrato ----------",
        "FIELD ; Oggetto: la rassegna",
        "TAIL ; Leggi tutto",
        "TAIL ; Read more",
      })
  void knowsWhatPublicationsSayOfThemselves(Kind kind, String line) {
    assertThat(PHRASES.is(kind, line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Il governo approva la riforma",
        "Per conoscere il risultato del voto bisognerà aspettare giugno, dice il ministro.",
        "Dona un rene al fratello: salvo grazie al trapianto",
        "Continua la corsa dell’inflazione nell’eurozona",
        "Segue un dibattito acceso in aula, poi il voto finale della Camera.",
        "Guarda al futuro il nuovo piano industriale di Fincantieri",
        "Anno record per il turismo a Venezia",
        "Numero chiuso a Medicina, la protesta degli studenti",
        "Oggi sciopero dei treni in tutta Italia",
        "Best picture goes to a small film from Naples",
        "Watch out for ice on roads, drivers told",
        "See Naples and die, said the poet",
        "Today marks the end of an era for the port of Dover.",
        "Read the room, ministers told",
        "Abbonamenti ai treni, arriva lo sconto per gli studenti",
      })
  void newsIsNoneOfIt(String line) {
    assertThat(Kind.values()).noneMatch(kind -> PHRASES.is(kind, line));
  }
}
