// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Bijlage;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Brief;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Geweigerd;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Knooppunt;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Kop;

/** The system of a debt counsellor: asks creditors for a balance, and makes an overview of the debts of what they answer. */
public final class Hulpverlener {
    private static final String GEVRAAGD = "gevraagd";
    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SALDOVERZOEK = "inv-saldoverzoek";
    private static final String VERSIE = "2.0";

    private final Deelnemer deelnemer;
    private final Werkmap map;

    /**
     * What one creditor was asked, and answered.
     *
     * @param antwoord the type of the answer, or why it was refused; empty: none yet
     * @param bedrag empty: it says none
     */
    public record Regel(String schuldeiser, String gevraagd, String antwoord, String bedrag) {}

    /** @param map where it keeps its keys and its work */
    public Hulpverlener(String naam, Knooppunt knooppunt, Path map, Clock klok) throws IOException {
        this.map = new Werkmap(map);
        this.deelnemer = new Deelnemer(naam, knooppunt, this.map, klok);
    }

    /**
     * Asks each creditor that has this in its name for the balance of a client.
     *
     * @return what came of it, a line for each
     */
    public synchronized List<String> vraagSaldo(String naam, String klant) throws IOException, InterruptedException {
        UUID zelf = deelnemer.meldAan();
        JsonNode soort = deelnemer.soort(SALDOVERZOEK, VERSIE);
        var uitkomsten = new ArrayList<String>();
        for (JsonNode adres :
                Deelnemer.lijst(deelnemer.knooppunt().adresboek(naam).ofFout().json())) {
            if (adres.path("soort").asText().equalsIgnoreCase("SCHULDEISER")) {
                uitkomsten.add(adres.path("naam").asText() + ": " + vraag(zelf, adres, soort, klant));
            }
        }
        return uitkomsten;
    }

    private String vraag(UUID zelf, JsonNode adres, JsonNode soort, String klant)
            throws IOException, InterruptedException {
        Kop kop = Kop.nieuw(zelf, UUID.fromString(adres.path("id").asText()), SALDOVERZOEK, VERSIE);
        LocalDate vandaag = LocalDate.ofInstant(deelnemer.nu(), NEDERLAND);
        ObjectNode bericht =
                new Invuller(vandaag, Map.of("achternaam", JSON.textNode(klant))).vul(soort.path("schema"));
        try {
            List<Bijlage> bijlagen = bijlagen(soort);
            String jwe = deelnemer.maak(kop, bericht, bijlagen);
            // kept first: an answer may be there before we look again
            map.schrijf(
                    GEVRAAGD,
                    kop.referentie().toString(),
                    JSON.objectNode()
                            .put("schuldeiser", adres.path("naam").asText())
                            .put("gevraagd", deelnemer.nu().toString()));
            var uitkomst = deelnemer
                    .knooppunt()
                    .bied(kop, bijlagen.stream().map(Bijlage::soort).toList(), jwe);
            if (!uitkomst.isGoed()) {
                map.wis(GEVRAAGD, kop.referentie().toString());
            }
            return uitkomst.isGoed() ? "gevraagd" : uitkomst.text();
        } catch (Geweigerd e) {
            return e.tekst();
        }
    }

    /** What must go along with it, by whoever sends it: an invented file of each kind. */
    private static List<Bijlage> bijlagen(JsonNode soort) {
        var kinds = new ArrayList<String>();
        soort.path("bijlagen").forEach(een -> kinds.add(een.asText()));
        byte[] tekst = "Verzonnen bijlage van de sandbox".getBytes(StandardCharsets.UTF_8);
        return kinds.stream()
                .distinct()
                .map(kind -> new Bijlage(kind, kind + ".txt", "text/plain", tekst))
                .toList();
    }

    /** Looks once which answers came. */
    public synchronized void ronde() throws IOException, InterruptedException {
        deelnemer.meldAan();
        var wachtend = new ArrayList<>(deelnemer.wachtend("aangeboden"));
        wachtend.addAll(deelnemer.wachtend("opgehaald"));
        for (Kop kop : wachtend) {
            String vraag = kop.cross().map(UUID::toString).orElse("");
            if (map.heeft(GEVRAAGD, vraag)) {
                ontvang(kop, vraag);
            }
        }
    }

    private void ontvang(Kop kop, String vraag) throws IOException, InterruptedException {
        var regel = (ObjectNode) map.lees(GEVRAAGD, vraag).orElseThrow();
        if (regel.path("geweigerd").asBoolean()) {
            return;
        }
        try {
            Brief brief = deelnemer.lees(kop);
            regel.put("antwoord", kop.berichttype())
                    .put("bedrag", brief.bericht().path("totaalvordering").asText(""));
            map.schrijf(GEVRAAGD, vraag, regel);
            deelnemer.knooppunt().bevestig(kop.referentie()).ofFout();
        } catch (Geweigerd e) {
            map.schrijf(GEVRAAGD, vraag, regel.put("antwoord", e.tekst()).put("geweigerd", true));
        }
    }

    /** The debts, as far as they are known. */
    public List<Regel> overzicht() throws IOException {
        var regels = new ArrayList<Regel>();
        for (String naam : map.namen(GEVRAAGD)) {
            JsonNode een = map.lees(GEVRAAGD, naam).orElseThrow();
            regels.add(new Regel(
                    een.path("schuldeiser").asText(),
                    een.path("gevraagd").asText(),
                    een.path("antwoord").asText(),
                    een.path("bedrag").asText()));
        }
        return regels;
    }
}
