// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.message;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a source says of one person. Fields that we do not know are passed over, so that a source may say more one day; what we
 * know must be as it should.
 *
 * @param volledig whether this is all that the source has
 * @param toelichting why it is not, for people; or empty
 */
public record Antwoordbericht(String vraagId, boolean volledig, String toelichting, List<Gegeven> gegevens) {
    /** A source says less of one person than this, by far. */
    public static final int GROOTSTE = 1024 * 1024;

    private static final int LANGSTE_TEKST = 500;
    private static final int MEESTE_GEGEVENS = 1000;
    private static final BigDecimal GROOTSTE_BEDRAG = new BigDecimal("1000000000000");
    private static final int DECIMALEN = 4;

    /**
     * One thing that the source knows.
     *
     * @param soort for example {@code loon}
     * @param periode to which it belongs, as the source writes it; or empty
     * @param bedrag in euros, if it is an amount
     */
    public record Gegeven(String soort, String omschrijving, String periode, Optional<BigDecimal> bedrag) {}

    public Antwoordbericht {
        gegevens = List.copyOf(gegevens);
    }

    /**
     * @throws IOException if it is no answer; its message tells nothing of what was in it
     */
    public static Antwoordbericht lees(String json) throws IOException {
        JsonNode boom;
        try {
            boom = Lezer.JSON.readTree(json);
        } catch (IOException e) {
            // what it says may hold a part of the answer
            throw new IOException("the answer is no JSON");
        }
        if (!boom.isObject()
                || !boom.path("volledig").isBoolean()
                || !boom.path("gegevens").isArray()) {
            throw new IOException("the answer misses volledig or gegevens");
        }
        if (boom.path("gegevens").size() > MEESTE_GEGEVENS) {
            throw new IOException("the answer has too many gegevens");
        }
        var gegevens = new ArrayList<Gegeven>();
        for (JsonNode een : boom.path("gegevens")) {
            gegevens.add(new Gegeven(
                    tekst(een, "soort", true),
                    tekst(een, "omschrijving", true),
                    tekst(een, "periode", false),
                    bedrag(een.path("bedrag"))));
        }
        return new Antwoordbericht(
                tekst(boom, "vraagId", true),
                boom.path("volledig").asBoolean(),
                tekst(boom, "toelichting", false),
                gegevens);
    }

    private static String tekst(JsonNode in, String naam, boolean nodig) throws IOException {
        JsonNode waarde = in.path(naam);
        boolean leeg = waarde.isMissingNode() || waarde.isNull();
        if (leeg && !nodig) {
            return "";
        }
        if (!waarde.isTextual() || waarde.asText().length() > LANGSTE_TEKST) {
            throw new IOException("the answer has no usable " + naam);
        }
        return waarde.asText();
    }

    private static Optional<BigDecimal> bedrag(JsonNode waarde) throws IOException {
        if (waarde.isMissingNode() || waarde.isNull()) {
            return Optional.empty();
        }
        if (!waarde.isNumber()) {
            throw new IOException("the answer has no usable bedrag");
        }
        BigDecimal bedrag = waarde.decimalValue();
        if (bedrag.abs().compareTo(GROOTSTE_BEDRAG) > 0 || bedrag.scale() > DECIMALEN) {
            throw new IOException("the answer has no usable bedrag");
        }
        // 1850.00 comes as 1.85E+3
        return Optional.of(bedrag.setScale(Math.max(bedrag.scale(), 0)));
    }

    /** Without what the source says. */
    @Override
    public String toString() {
        return "Antwoordbericht[" + vraagId + ", " + gegevens.size() + "]";
    }

    /** Made when the first answer is read, as the start of the portal must not wait for it. */
    private static final class Lezer {
        private static final ObjectMapper JSON = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }
}
