// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Antwoord;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Brief;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Deur;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Geweigerd;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Kop;

/**
 * What a supplier must show before its system is let in: twelve scenarios between a counsellor and a creditor, here played by the
 * reference client at both ends, by REST or by SOAP. Each stands by itself, in the order of the list; docs/schuldenknooppunt-koppelen.md tells of them.
 */
public final class Toelating {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;

    private final Deelnemer hulp;
    private final Deelnemer eiser;
    private final String vraag;
    private final String versie;
    private final Tijd tijd;
    private final List<Uitkomst> uitkomsten = new ArrayList<>();

    /** @param wat why not; empty: it went as it should */
    public record Uitkomst(int nummer, String naam, String wat) {
        public boolean isGoed() {
            return wat.isEmpty();
        }
    }

    /** One who takes part: with a system of its own. */
    public record Partij(String naam, Deur knooppunt, Path map) {}

    /** Lets time pass at the node, so that something lapses. */
    @FunctionalInterface
    public interface Tijd {
        void tot(Instant moment) throws IOException, InterruptedException;
    }

    @FunctionalInterface
    private interface Proef {
        void doe() throws IOException, InterruptedException, Geweigerd;
    }

    /**
     * @param vraag a type of message that a counsellor asks a creditor
     * @param klok that of the node
     */
    public Toelating(Partij hulpverlener, Partij schuldeiser, String vraag, String versie, Clock klok, Tijd tijd)
            throws IOException {
        this.hulp = deelnemer(hulpverlener, klok);
        this.eiser = deelnemer(schuldeiser, klok);
        this.vraag = vraag;
        this.versie = versie;
        this.tijd = tijd;
    }

    private static Deelnemer deelnemer(Partij partij, Clock klok) throws IOException {
        return new Deelnemer(partij.naam(), partij.knooppunt(), new Werkmap(partij.map()), klok);
    }

    /** All of them, in order. */
    public List<Uitkomst> doe() throws InterruptedException {
        uitkomsten.clear();
        proef("sleutels aanmelden", this::sleutels);
        proef("het adresboek raadplegen", this::adresboek);
        proef("een bericht aanbieden", this::aanbieden);
        proef("hetzelfde nog eens aanbieden", this::nogEens);
        proef("iets anders onder hetzelfde nummer", this::andereInhoud);
        proef("ophalen en bevestigen", this::ophalen);
        proef("twee keer bevestigen", this::tweeKeer);
        proef("laten verlopen", this::verlopen);
        proef("intrekken", this::intrekken);
        proef("antwoorden", this::antwoorden);
        proef("een verkeerde sleutel, en leesbare inhoud", this::geweigerd);
        proef("het logboek nazien", this::logboek);
        return List.copyOf(uitkomsten);
    }

    private void proef(String naam, Proef proef) throws InterruptedException {
        String wat = "";
        try {
            proef.doe();
        } catch (Geweigerd e) {
            wat = e.tekst();
        } catch (IOException | RuntimeException e) {
            wat = e.toString();
        }
        uitkomsten.add(new Uitkomst(uitkomsten.size() + 1, naam, wat));
    }

    private void sleutels() throws IOException, InterruptedException {
        UUID eerst = hulp.meldAan();
        eis(eerst.equals(hulp.meldAan()), "aanmelden mag twee keer");
        UUID ander = eiser.meldAan();
        eis(!eerst.equals(ander), "ieder heeft een eigen nummer");
        eis(Deelnemer.lijst(hulp.knooppunt().sleutels().ofFout().json()).size() >= 2, "twee sleutels staan er");
    }

    private void adresboek() throws IOException, InterruptedException, Geweigerd {
        UUID id = eiser.meldAan();
        JsonNode adres = hulp.knooppunt().adres(id).ofFout().json();
        eis(adres.path("naam").asText().equals(eiser.naam()), "de naam is die van de schuldeiser");
        eis(!hulp.maak(nieuw(), inhoud(vraag), List.of()).isEmpty(), "er is een geldige sleutel");
    }

    private void aanbieden() throws IOException, InterruptedException, Geweigerd {
        Kop kop = nieuw();
        JsonNode uitkomst = status(CREATED, bied(kop)).json();
        eis(uitkomst.path("stand").asText().equals("aangeboden"), "het is aangeboden");
        eis(Kop.van(uitkomst).equals(kop), "de kop is dezelfde");
        eis(!uitkomst.path("vervalt").asText().isEmpty(), "het heeft een termijn");
    }

    private void nogEens() throws IOException, InterruptedException, Geweigerd {
        Kop kop = nieuw();
        String jwe = hulp.maak(kop, inhoud(vraag), List.of());
        JsonNode eerst =
                status(CREATED, hulp.knooppunt().bied(kop, List.of(), jwe)).json();
        JsonNode weer = status(OK, hulp.knooppunt().bied(kop, List.of(), jwe)).json();
        eis(eerst.equals(weer), "de tweede keer is het antwoord hetzelfde");
    }

    private void andereInhoud() throws IOException, InterruptedException, Geweigerd {
        Kop kop = nieuw();
        status(CREATED, bied(kop));
        status(CONFLICT, bied(kop));
    }

    private void ophalen() throws IOException, InterruptedException, Geweigerd {
        Kop kop = nieuw();
        status(CREATED, bied(kop));
        eis(eiser.wachtend("aangeboden").contains(kop), "het staat bij wat wacht");
        Brief brief = eiser.lees(kop);
        eis(brief.bericht().isObject(), "de inhoud is die van de afzender");
        eis(stand(eiser, kop).equals("opgehaald"), "het is opgehaald");
        status(OK, eiser.knooppunt().bevestig(kop.referentie()));
        eis(stand(hulp, kop).equals("bevestigd"), "de afzender ziet het");
        status(GONE, eiser.knooppunt().inhoud(kop.referentie()));
    }

    private void tweeKeer() throws IOException, InterruptedException, Geweigerd {
        Kop kop = nieuw();
        status(CREATED, bied(kop));
        eiser.lees(kop);
        JsonNode eerst =
                status(OK, eiser.knooppunt().bevestig(kop.referentie())).json();
        JsonNode weer = status(OK, eiser.knooppunt().bevestig(kop.referentie())).json();
        eis(eerst.equals(weer), "de tweede keer is het antwoord hetzelfde");
    }

    private void verlopen() throws IOException, InterruptedException, Geweigerd {
        Kop kop = nieuw();
        JsonNode aangeboden = status(CREATED, bied(kop)).json();
        eiser.lees(kop);
        tijd.tot(Instant.parse(aangeboden.path("vervalt").asText()).plusSeconds(1));
        status(GONE, eiser.knooppunt().inhoud(kop.referentie()));
        status(GONE, eiser.knooppunt().bevestig(kop.referentie()));
        eis(stand(hulp, kop).equals("verlopen"), "de afzender ziet dat hij opnieuw moet sturen");
    }

    private void intrekken() throws IOException, InterruptedException, Geweigerd {
        Kop kop = nieuw();
        status(CREATED, bied(kop));
        status(OK, hulp.knooppunt().trekIn(kop.referentie()));
        status(OK, hulp.knooppunt().trekIn(kop.referentie()));
        status(GONE, eiser.knooppunt().inhoud(kop.referentie()));
        Kop opgehaald = nieuw();
        status(CREATED, bied(opgehaald));
        eiser.lees(opgehaald);
        status(CONFLICT, hulp.knooppunt().trekIn(opgehaald.referentie()));
    }

    private void antwoorden() throws IOException, InterruptedException, Geweigerd {
        Kop kop = nieuw();
        status(CREATED, bied(kop));
        eiser.lees(kop);
        status(OK, eiser.knooppunt().bevestig(kop.referentie()));
        String code = antwoordcode();
        Kop antwoord = kop.antwoord(code, versie);
        String jwe = eiser.maak(antwoord, inhoud(code), List.of());
        status(CREATED, eiser.knooppunt().bied(antwoord, List.of(), jwe));
        hulp.lees(antwoord);
        status(OK, hulp.knooppunt().bevestig(antwoord.referentie()));
        eis(hulp.knooppunt().bericht(kop.referentie()).json().path("beantwoord").asBoolean(), "de vraag is beantwoord");
        Kop nogEen = kop.antwoord(code, versie);
        status(CONFLICT, eiser.knooppunt().bied(nogEen, List.of(), eiser.maak(nogEen, inhoud(code), List.of())));
    }

    private String antwoordcode() throws IOException, InterruptedException {
        for (JsonNode een : hulp.soort(vraag, versie).path("antwoorden")) {
            if (een.asText().endsWith("-antwoord")) {
                return een.asText();
            }
        }
        throw new IOException(vraag + " has no answer");
    }

    private void geweigerd() throws IOException, InterruptedException, Geweigerd {
        Kop kop = nieuw();
        Kop aanZichzelf = Kop.nieuw(eiser.meldAan(), hulp.meldAan(), vraag, versie);
        String verkeerd = eiser.maak(aanZichzelf, inhoud(vraag), List.of());
        status(BAD_REQUEST, hulp.knooppunt().bied(kop, List.of(), verkeerd));
        String leesbaar = inhoud(vraag).toString();
        status(BAD_REQUEST, hulp.knooppunt().bied(kop, List.of(), leesbaar));
        String verpakt =
                Base64.getUrlEncoder().withoutPadding().encodeToString(leesbaar.getBytes(StandardCharsets.UTF_8));
        status(BAD_REQUEST, hulp.knooppunt().bied(kop, List.of(), String.join(".", verpakt, "", "", verpakt, "")));
        eis(!hulp.knooppunt().bericht(kop.referentie()).isGoed(), "er is niets van bewaard");
    }

    private void logboek() throws IOException, InterruptedException, Geweigerd {
        Kop kop = nieuw();
        status(CREATED, bied(kop));
        JsonNode regels = Deelnemer.lijst(hulp.knooppunt()
                .logboek(Map.of("conversatieReferentienummer", kop.conversatie().toString()))
                .ofFout()
                .json());
        eis(regels.size() == 1 && Kop.van(regels.get(0)).equals(kop), "het bericht staat er één keer");
        for (String veld : List.of("opgehaald", "bevestigd", "aangebodenOp")) {
            eis(regels.get(0).has(veld), veld + " staat er");
        }
    }

    private Kop nieuw() throws IOException, InterruptedException {
        return Kop.nieuw(hulp.meldAan(), eiser.meldAan(), vraag, versie);
    }

    private Antwoord bied(Kop kop) throws IOException, InterruptedException, Geweigerd {
        return hulp.knooppunt().bied(kop, List.of(), hulp.maak(kop, inhoud(vraag), List.of()));
    }

    private JsonNode inhoud(String code) throws IOException, InterruptedException {
        LocalDate vandaag = LocalDate.ofInstant(hulp.nu(), ZoneOffset.UTC);
        return new Invuller(vandaag, Map.of()).vul(hulp.soort(code, versie).path("schema"));
    }

    private static String stand(Deelnemer wie, Kop kop) throws IOException, InterruptedException {
        return wie.knooppunt()
                .bericht(kop.referentie())
                .ofFout()
                .json()
                .path("stand")
                .asText();
    }

    private static Antwoord status(int verwacht, Antwoord antwoord) throws IOException {
        if (antwoord.status() != verwacht) {
            throw new IOException(
                    "Verwacht " + verwacht + ", het knooppunt zei " + antwoord.status() + ": " + antwoord.text());
        }
        return antwoord;
    }

    private static void eis(boolean waar, String wat) throws IOException {
        if (!waar) {
            throw new IOException("Niet zo: " + wat);
        }
    }
}
