// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.wgs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.bidn.portal.sandbox.keten.Deur;
import nl.bidn.portal.sandbox.keten.Deur.Antwoord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one source of the sandbox says, of whoever it is asked about. For any thread. */
final class Bronkennis implements Deur.Loket {
    private static final Logger LOG = LoggerFactory.getLogger(Bronkennis.class);
    private static final int MEESTE_ONTHOUDEN = 10_000;
    private static final Duration EVEN = Duration.ofSeconds(8);

    private final String code;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Instant> eerst = new ConcurrentHashMap<>();

    Bronkennis(String code, Clock clock) {
        this.code = code;
        this.clock = clock;
    }

    @Override
    public Antwoord antwoord(InputStream in) throws IOException {
        JsonNode vraag = json.readTree(in);
        String vraagId = vraag.path("vraagId").asText();
        String bsn = vraag.path("bsn").asText();
        if (vraagId.isEmpty() || bsn.isEmpty() || !vraag.path("bron").asText().equals(code)) {
            return new Antwoord(400, "");
        }
        LOG.info("Source {} is asked question {}", code, vraagId);
        return switch (Scenario.van(bsn, code)) {
            case METEEN -> new Antwoord(200, inhoud(vraagId, bsn, true));
            case DEELS -> new Antwoord(200, inhoud(vraagId, bsn, false));
            case LATER -> isLangGenoeg(vraagId) ? new Antwoord(200, inhoud(vraagId, bsn, true)) : new Antwoord(202, "");
            case NOOIT -> new Antwoord(202, "");
            case WEIGERT -> new Antwoord(403, "");
        };
    }

    private boolean isLangGenoeg(String vraagId) {
        if (eerst.size() >= MEESTE_ONTHOUDEN) {
            eerst.clear();
        }
        Instant nu = clock.instant();
        Instant toen = eerst.computeIfAbsent(vraagId, id -> nu);
        return !nu.isBefore(toen.plus(EVEN));
    }

    private String inhoud(String vraagId, String bsn, boolean volledig) throws IOException {
        ObjectNode antwoord = json.createObjectNode();
        antwoord.put("vraagId", vraagId);
        antwoord.put("volledig", volledig);
        antwoord.put("toelichting", volledig ? "" : "De gegevens van de laatste maand zijn er nog niet.");
        ArrayNode gegevens = antwoord.putArray("gegevens");
        YearMonth maand = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).minusMonths(volledig ? 1 : 2);
        // the same for somebody each time
        int eigen = Integer.parseInt(bsn.substring(5));
        switch (code) {
            case "inkomen" ->
                zet(gegevens, "loon", "Loon van Bakkerij De Korenbloem", maand.toString(), 1500 + eigen % 900);
            case "uitkeringen" ->
                zet(gegevens, "toeslagenwet", "Aanvulling op een uitkering", maand.toString(), eigen % 300);
            default -> {
                zet(
                        gegevens,
                        "verzamelinkomen",
                        "Verzamelinkomen",
                        Integer.toString(maand.getYear() - 1),
                        21_000 + eigen % 9000);
                zet(gegevens, "toeslag", "Huurtoeslag", maand.toString(), 150 + eigen % 200);
            }
        }
        return json.writeValueAsString(antwoord);
    }

    private static void zet(ArrayNode gegevens, String soort, String omschrijving, String periode, int bedrag) {
        gegevens.addObject()
                .put("soort", soort)
                .put("omschrijving", omschrijving)
                .put("periode", periode)
                .put("bedrag", BigDecimal.valueOf(bedrag));
    }
}
