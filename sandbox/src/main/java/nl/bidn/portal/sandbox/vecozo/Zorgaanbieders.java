// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.vecozo;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.sandbox.keten.Berichtmaker;
import nl.bidn.portal.sandbox.keten.Heenkop;
import nl.bidn.portal.sandbox.keten.Nummers;
import nl.bidn.portal.sandbox.keten.Postbus;
import nl.bidn.portal.sandbox.keten.Retourmaker;

/** Those behind VECOZO: what they send, each message some moments after the one before. */
final class Zorgaanbieders {
    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final Duration TRAAG = Duration.ofMinutes(1);
    private static final List<String> GESPREK = List.of("305", "315", "317", "307", "323");
    private static final Map<String, String> RETOUREN = Map.of("301", "302", "319", "320");
    private static final Map<String, String> ACTIES = Map.of(
            "302", "ToewijzingRetour",
            "305", "StartZorg",
            "307", "StopZorg",
            "315", "VerzoekToewijzing",
            "317", "VerzoekWijziging",
            "320", "AntwoordRetour",
            "323", "Declaratie");

    private final Postbus postbus;
    private final Duration moment;
    private final Clock clock;
    private final Nummers nummers;

    Zorgaanbieders(Postbus postbus, Duration moment, Clock clock) {
        this.postbus = postbus;
        this.moment = moment;
        this.clock = clock;
        this.nummers = new Nummers(clock);
    }

    /**
     * Does with a message what this one does.
     *
     * @param gemeente four digits
     */
    void krijg(Gedrag gedrag, String traceer, String gemeente, String agb, String functie, Heenkop kop)
            throws IOException {
        if (gedrag == Gedrag.STIL) {
            return;
        }
        if (gedrag == Gedrag.ONBEZORGBAAR) {
            String rest = "<ns1:Code>BRS13</ns1:Code><ns1:Omschrijving>Het bericht past niet bij het schema."
                    + "</ns1:Omschrijving>";
            meld(traceer, gemeente, "Afgekeurd", rest);
            return;
        }
        meld(traceer, gemeente, "Afgeleverd", "");
        Duration na = moment.multipliedBy(2).plus(gedrag == Gedrag.TRAAG ? TRAAG : Duration.ZERO);
        String soort = functie.replaceAll("[A-Z]+", "");
        String nummer = RETOUREN.get(soort);
        if (nummer != null) {
            String retour = functie.replace(soort, nummer);
            Optional<String> code = gedrag == Gedrag.AFGEKEURD ? Optional.of("0001") : Optional.empty();
            String xml = Retourmaker.maak(kop, retour, nummers.identificatie(), dag(), code);
            stuur(na, traceer, agb, gemeente, retour, xml);
        }
        if (gedrag == Gedrag.GESPREK && soort.equals("301")) {
            for (String volgende : GESPREK) {
                na = na.plus(moment);
                begin(na, agb, gemeente, functie.replace(soort, volgende), bsn());
            }
        }
    }

    private void meld(String traceer, String gemeente, String status, String rest) throws IOException {
        postbus.stuur(moment, "status", V3.DIENST + "/MeldenStatus", V3.status(traceer, gemeente, status, rest));
    }

    /** A message that begins something. */
    void begin(Duration na, String agb, String gemeente, String functie, String bsn) throws IOException {
        String xml = Berichtmaker.maak(functie, agb, gemeente, bsn, nummers.identificatie(), dag());
        stuur(na, "", agb, gemeente, functie, xml);
    }

    /** @param heen what it is a retour on; empty: it begins a conversation */
    private void stuur(Duration na, String heen, String agb, String gemeente, String functie, String xml)
            throws IOException {
        String traceer = Nummers.referentie();
        String actie = ACTIES.getOrDefault(functie.replaceAll("[A-Z]+", ""), functie);
        String soap = V3.bericht(heen.isEmpty() ? traceer : heen, traceer, agb, gemeente, functie, actie, xml);
        postbus.stuur(na, functie, V3.DIENST + "/IndienenBericht", soap);
    }

    /** The first of the test BSNs. */
    static String bsn() {
        return "999900006";
    }

    private LocalDate dag() {
        return LocalDate.ofInstant(clock.instant(), NEDERLAND);
    }
}
