// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Bijlage;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Brief;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Deur;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Enveloppe;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Geweigerd;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Kop;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Sleutel;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Sleutelpaar;
import org.jspecify.annotations.Nullable;

/** What the system of any participant can: be in the address book with its keys, and write to and read from others there. */
final class Deelnemer {
    static final String ONDERTEKENEN = "ondertekenen";
    static final String VERSLEUTELEN = "versleutelen";

    private static final Duration GELDIG = Duration.ofDays(365);

    private final String naam;
    private final Deur knooppunt;
    private final Clock klok;
    private final Sleutelpaar tekenen;
    private final Sleutelpaar versleutelen;
    private final Map<String, JsonNode> soorten = new ConcurrentHashMap<>();
    private volatile @Nullable UUID eigen;

    /** @param naam as the address book has it */
    Deelnemer(String naam, Deur knooppunt, Werkmap map, Clock klok) throws IOException {
        this.naam = naam;
        this.knooppunt = knooppunt;
        this.klok = klok;
        this.tekenen = map.sleutel("ondertekenen");
        this.versleutelen = map.sleutel("versleutelen");
    }

    Deur knooppunt() {
        return knooppunt;
    }

    String naam() {
        return naam;
    }

    Instant nu() {
        return klok.instant();
    }

    /** Its own number in the address book; its keys are there after this. */
    UUID meldAan() throws IOException, InterruptedException {
        JsonNode zelf = zoek();
        UUID id = UUID.fromString(zelf.path("id").asText());
        JsonNode adres = knooppunt.adres(id).ofFout().json();
        meldAan(adres, id, tekenen.sleutel(), ONDERTEKENEN);
        meldAan(adres, id, versleutelen.sleutel(), VERSLEUTELEN);
        eigen = id;
        return id;
    }

    private JsonNode zoek() throws IOException, InterruptedException {
        for (JsonNode een : lijst(knooppunt.adresboek(naam).ofFout().json())) {
            if (een.path("naam").asText().equals(naam)) {
                return een;
            }
        }
        throw new IOException(naam + " is not in the address book");
    }

    private void meldAan(JsonNode adres, UUID id, Sleutel sleutel, String gebruik)
            throws IOException, InterruptedException {
        for (JsonNode een : adres.path("sleutels")) {
            if (een.path("kid").asText().equals(sleutel.kid())) {
                return;
            }
        }
        knooppunt.meldAan(id, sleutel, gebruik, nu().plus(GELDIG)).ofFout();
    }

    /** What the node knows of a type of message, with its schema. */
    JsonNode soort(String code, String versie) throws IOException, InterruptedException {
        JsonNode bekend = soorten.get(code + " " + versie);
        if (bekend == null) {
            bekend = knooppunt.soort(code, versie).ofFout().json();
            soorten.put(code + " " + versie, bekend);
        }
        return bekend;
    }

    /** Ready to be offered: the same again is the same text. */
    String maak(Kop kop, JsonNode bericht, List<Bijlage> bijlagen) throws IOException, InterruptedException, Geweigerd {
        JsonNode adres = knooppunt.adres(kop.ontvanger()).ofFout().json();
        return Enveloppe.maak(kop, new Brief(nu(), bericht, bijlagen), tekenen, geldig(adres));
    }

    /** The newest of those to encrypt with now. */
    private Sleutel geldig(JsonNode adres) throws IOException, Geweigerd {
        JsonNode beste = MissingNode.getInstance();
        for (JsonNode een : adres.path("sleutels")) {
            if (een.path("gebruik").asText().equals(VERSLEUTELEN)
                    && isGeldig(een)
                    && een.path("geldigVan")
                                    .asText()
                                    .compareTo(beste.path("geldigVan").asText(""))
                            >= 0) {
                beste = een;
            }
        }
        if (beste.isMissingNode()) {
            throw new IOException("The receiver has no key now");
        }
        return sleutel(beste);
    }

    private boolean isGeldig(JsonNode sleutel) {
        boolean ingetrokken = !sleutel.path("ingetrokken").asText("").isEmpty()
                && !sleutel.path("ingetrokken").isNull();
        return !ingetrokken
                && nu().isBefore(Instant.parse(sleutel.path("geldigTot").asText()));
    }

    private static Sleutel sleutel(JsonNode een) throws Geweigerd {
        return Sleutel.vanJwk(een.path("jwk"), een.path("kid").asText());
    }

    /** Fetches, opens and verifies one message that is for us; it is not confirmed yet. */
    Brief lees(Kop kop) throws IOException, InterruptedException, Geweigerd {
        JsonNode schema = soort(kop.berichttype(), kop.versie()).path("schema");
        JsonNode adres = knooppunt.adres(kop.afzender()).ofFout().json();
        String jwe = knooppunt.inhoud(kop.referentie()).ofFout().text();
        return Enveloppe.open(jwe, kop, this::eigen, van(adres), schema);
    }

    private Optional<Sleutelpaar> eigen(String kid) {
        return Optional.of(versleutelen).filter(een -> een.sleutel().kid().equals(kid));
    }

    /** Among the signing keys of the sender that were not withdrawn. */
    private Function<String, Optional<Sleutel>> van(JsonNode adres) {
        return kid -> {
            for (JsonNode een : adres.path("sleutels")) {
                if (een.path("kid").asText().equals(kid)
                        && een.path("gebruik").asText().equals(ONDERTEKENEN)
                        && isGeldig(een)) {
                    try {
                        return Optional.of(sleutel(een));
                    } catch (Geweigerd e) {
                        return Optional.empty();
                    }
                }
            }
            return Optional.empty();
        };
    }

    /** What is waiting for this participant: its system may act for others too. */
    List<Kop> wachtend(String stand) throws IOException, InterruptedException {
        var koppen = new ArrayList<Kop>();
        for (JsonNode een : lijst(knooppunt.ontvangen(stand).ofFout().json())) {
            Kop kop = Kop.van(een);
            if (kop.ontvanger().equals(eigen)) {
                koppen.add(kop);
            }
        }
        return koppen;
    }

    /** A list by itself, or in an object that also says which page it is. */
    static JsonNode lijst(JsonNode json) {
        if (json.isArray()) {
            return json;
        }
        for (JsonNode een : json) {
            if (een.isArray()) {
                return een;
            }
        }
        return MissingNode.getInstance();
    }
}
