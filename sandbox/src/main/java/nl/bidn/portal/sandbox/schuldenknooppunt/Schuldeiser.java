// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Antwoord;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Brief;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Geweigerd;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Knooppunt;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Kop;

/**
 * The system of a creditor that answers by itself. What it answers is kept before it says that it has the question, so that no
 * question is lost and none is answered twice.
 */
public final class Schuldeiser {
    private static final String UIT = "uit";
    private static final String GEDRAG = "gedrag";
    private static final Duration TE_LAAT = Duration.ofDays(10);
    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int EERSTE_FOUT_VAN_HEN = 500;

    private final Deelnemer deelnemer;
    private final Gedrag eerst;
    private final Werkmap map;
    private final Set<String> geweigerd = ConcurrentHashMap.newKeySet();
    private boolean aangemeld;
    private int beantwoord;

    /** For people and machines. */
    public record Stand(String naam, Gedrag gedrag, int beantwoord, int tebeantwoorden, List<String> geweigerd) {}

    /**
     * @param eerst how it behaves until it is told otherwise
     * @param map where it keeps its keys and its work
     */
    public Schuldeiser(String naam, Gedrag eerst, Knooppunt knooppunt, Path map, Clock klok) throws IOException {
        this.eerst = eerst;
        this.map = new Werkmap(map);
        this.deelnemer = new Deelnemer(naam, knooppunt, this.map, klok);
    }

    public Gedrag gedrag() throws IOException {
        return map.lees("instelling", GEDRAG)
                .map(een -> Gedrag.valueOf(een.asText()))
                .orElse(eerst);
    }

    public void gedraag(Gedrag gedrag) throws IOException {
        map.schrijf("instelling", GEDRAG, JSON.textNode(gedrag.name()));
    }

    public synchronized Stand stand() throws IOException {
        return new Stand(
                deelnemer.naam(),
                gedrag(),
                beantwoord,
                map.namen(UIT).size(),
                geweigerd.stream().sorted().toList());
    }

    /** Looks once what there is to do, and does it. */
    public synchronized void ronde() throws IOException, InterruptedException {
        if (!aangemeld) {
            deelnemer.meldAan();
            aangemeld = true;
        }
        Gedrag gedrag = gedrag();
        if (gedrag != Gedrag.STIL) {
            var wachtend = new ArrayList<>(deelnemer.wachtend("aangeboden"));
            wachtend.addAll(deelnemer.wachtend("opgehaald"));
            for (Kop kop : wachtend) {
                ontvang(kop, gedrag);
            }
        }
        verstuur();
    }

    /** What cannot be trusted is not confirmed: its sender will be told that it lapsed. */
    private void ontvang(Kop kop, Gedrag gedrag) throws IOException, InterruptedException {
        String naam = kop.referentie().toString();
        if (geweigerd.stream().anyMatch(een -> een.startsWith(naam))) {
            return;
        }
        try {
            if (!map.heeft(UIT, naam)) {
                Brief brief = deelnemer.lees(kop);
                beantwoord(kop, brief, gedrag);
            }
            deelnemer.knooppunt().bevestig(kop.referentie()).ofFout();
        } catch (Geweigerd e) {
            geweigerd.add(naam + " " + e.tekst());
        }
    }

    private void beantwoord(Kop vraag, Brief brief, Gedrag gedrag) throws IOException, InterruptedException, Geweigerd {
        JsonNode antwoorden =
                deelnemer.soort(vraag.berichttype(), vraag.versie()).path("antwoorden");
        if (antwoorden.isEmpty()) {
            return;
        }
        Kop kop = vraag.antwoord(kies(antwoorden, gedrag), vraag.versie());
        ObjectNode bericht = vul(kop, brief);
        if (gedrag == Gedrag.FOUT) {
            bericht.put("verzonnen", "dit veld bestaat niet");
        }
        Instant vanaf = gedrag == Gedrag.LAAT ? deelnemer.nu().plus(TE_LAAT) : deelnemer.nu();
        ObjectNode werk =
                JSON.objectNode().put("vanaf", vanaf.toString()).put("inhoud", deelnemer.maak(kop, bericht, List.of()));
        werk.set("kop", kop.json());
        map.schrijf(UIT, vraag.referentie().toString(), werk);
    }

    private static String kies(JsonNode antwoorden, Gedrag gedrag) {
        String einde = gedrag == Gedrag.GEEN_MEDEWERKING ? "-geen-medewerking" : "-antwoord";
        for (JsonNode een : antwoorden) {
            if (een.asText().endsWith(einde)) {
                return een.asText();
            }
        }
        return antwoorden.get(0).asText();
    }

    private ObjectNode vul(Kop kop, Brief vraag) throws IOException, InterruptedException {
        LocalDate vandaag = LocalDate.ofInstant(deelnemer.nu(), NEDERLAND);
        JsonNode schema = deelnemer.soort(kop.berichttype(), kop.versie()).path("schema");
        return new Invuller(vandaag, Map.of("totaalvordering", saldo(vraag))).vul(schema);
    }

    /** By whoever it is about, so that the same question gets the same answer. */
    private JsonNode saldo(Brief vraag) {
        int bedrag = Math.floorMod((deelnemer.naam() + vraag.bericht().path("klant")).hashCode(), 500_000);
        return JSON.numberNode(BigDecimal.valueOf(bedrag + 1000L, 2));
    }

    private void verstuur() throws IOException, InterruptedException {
        for (String naam : map.namen(UIT)) {
            JsonNode werk = map.lees(UIT, naam).orElseThrow();
            if (!deelnemer.nu().isBefore(Instant.parse(werk.path("vanaf").asText()))) {
                Kop kop = Kop.van(werk.path("kop"));
                Antwoord uitkomst = deelnemer
                        .knooppunt()
                        .bied(kop, List.of(), werk.path("inhoud").asText());
                afgehandeld(naam, uitkomst);
            }
        }
    }

    /** An answer that the node does not want is no better the next time. */
    private void afgehandeld(String naam, Antwoord uitkomst) throws IOException {
        if (uitkomst.isGoed()) {
            beantwoord++;
            map.wis(UIT, naam);
        } else if (uitkomst.status() < EERSTE_FOUT_VAN_HEN) {
            geweigerd.add(String.format(Locale.ROOT, "%s antwoord %d", naam, uitkomst.status()));
            map.wis(UIT, naam);
        }
    }
}
