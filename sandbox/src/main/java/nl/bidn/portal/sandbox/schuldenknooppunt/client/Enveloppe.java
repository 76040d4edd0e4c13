// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Signs and encrypts a message, and opens and verifies one: nobody between sender and receiver reads or alters it. */
public final class Enveloppe {
    private static final Pattern UTC = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");

    private Enveloppe() {}

    /**
     * Signs first, and then encrypts.
     *
     * @param eigen our key to sign with
     * @param ontvanger a key of the receiver to encrypt with, of the address book
     */
    public static String maak(Kop kop, Brief brief, Sleutelpaar eigen, Sleutel ontvanger) throws Geweigerd {
        ObjectNode inhoud = kop.json()
                .put(
                        "opgesteld",
                        brief.opgesteld().truncatedTo(ChronoUnit.SECONDS).toString());
        inhoud.set("bericht", brief.bericht());
        var bijlagen = inhoud.putArray("bijlagen");
        brief.bijlagen().forEach(een -> bijlagen.add(een.json()));
        return Jwe.versleutel(Jws.onderteken(Json.bytes(inhoud), eigen), ontvanger);
    }

    /**
     * Opens and verifies; what comes out is what this sender signed for this receiver under this reference.
     *
     * @param kop what the node says of it
     * @param eigen finds a key among our own to decrypt with, the older ones too
     * @param vanAfzender finds a key among the signing keys of the sender in the address book
     * @param schema of this type and version
     */
    public static Brief open(
            String jwe,
            Kop kop,
            Function<String, Optional<Sleutelpaar>> eigen,
            Function<String, Optional<Sleutel>> vanAfzender,
            JsonNode schema)
            throws Geweigerd {
        byte[] getekend = Jws.controleer(Jwe.ontsleutel(jwe, eigen), vanAfzender);
        ObjectNode inhoud = Json.object(getekend, Geweigerd.Reden.INHOUD, "json");
        vergelijk(inhoud, kop.json());
        Instant opgesteld = moment(inhoud.path("opgesteld"));
        List<String> fouten = Schema.fouten(schema, inhoud.path("bericht"));
        if (!fouten.isEmpty()) {
            throw new Geweigerd(Geweigerd.Reden.SCHEMA, fouten.get(0).isEmpty() ? "bericht" : fouten.get(0));
        }
        return new Brief(opgesteld, inhoud.path("bericht"), bijlagen(inhoud.path("bijlagen")));
    }

    /** No name more than agreed, and all that the node says too is the same. */
    private static void vergelijk(ObjectNode inhoud, ObjectNode kop) throws Geweigerd {
        var alle = new HashSet<>(Kop.NAMEN);
        alle.addAll(List.of("opgesteld", "bericht", "bijlagen"));
        for (var namen = inhoud.fieldNames(); namen.hasNext(); ) {
            if (!alle.contains(namen.next())) {
                throw new Geweigerd(Geweigerd.Reden.INHOUD, "naam");
            }
        }
        for (String naam : Kop.NAMEN) {
            if (!inhoud.path(naam).equals(kop.path(naam))) {
                throw new Geweigerd(Geweigerd.Reden.VERWISSELD, naam);
            }
        }
    }

    private static Instant moment(JsonNode json) throws Geweigerd {
        try {
            if (json.isTextual() && UTC.matcher(json.textValue()).matches()) {
                return Instant.parse(json.textValue());
            }
        } catch (DateTimeException e) {
            // as any other that is not right
        }
        throw new Geweigerd(Geweigerd.Reden.INHOUD, "opgesteld");
    }

    private static List<Bijlage> bijlagen(JsonNode json) throws Geweigerd {
        if (!json.isArray()) {
            throw new Geweigerd(Geweigerd.Reden.INHOUD, "bijlagen");
        }
        var bijlagen = new ArrayList<Bijlage>();
        for (JsonNode een : json) {
            bijlagen.add(Bijlage.van(een));
        }
        return bijlagen;
    }
}
