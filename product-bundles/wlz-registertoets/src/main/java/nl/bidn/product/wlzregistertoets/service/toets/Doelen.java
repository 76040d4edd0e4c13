// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The purposes for which the law lets a municipality ask, in the order in which they are shown. The operator configures them,
 * as laws change more often than software; the check of the purpose itself is fixed: what is not in the list is refused, and the
 * list has purposes of the Wmo alone.
 */
public record Doelen(List<Doel> alle) {
    /**
     * @param code letters, digits and hyphens; what a system sends
     * @param naam for people, in Dutch
     * @param grondslag the law behind it, in Dutch
     */
    public record Doel(String code, String naam, String grondslag) {}

    /** What a municipality may ask for as long as the operator says nothing else. No article is named: none was found in a source. */
    public static final String STANDAARD = "wmo-aanvraag|Aanvraag voor de Wmo|Wet maatschappelijke ondersteuning 2015;"
            + "wmo-heronderzoek|Heronderzoek voor de Wmo|Wet maatschappelijke ondersteuning 2015";

    /** Nobody asks for this one: the portal compares the clients that a municipality follows. */
    public static final Doel SIGNALEN =
            new Doel("wmo-signalen", "Volgen van cliënten van de Wmo", "Wet maatschappelijke ondersteuning 2015");

    private static final Pattern WMO = Pattern.compile(
            "\\bWmo\\b|\\bWet maatschappelijke ondersteuning\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LANGSTE_CODE = 64;

    public Doelen {
        alle = List.copyOf(alle);
    }

    /**
     * Reads what the operator configured: {@code code|naam|grondslag}, one after the other, with semicolons between.
     *
     * @throws IllegalArgumentException with the reason; also for a purpose that is not of the Wmo
     */
    public static Doelen lees(String text) {
        var alle = new LinkedHashMap<String, Doel>();
        for (String een : text.split(";", -1)) {
            if (!een.isBlank()) {
                Doel doel = doel(een);
                if (alle.put(doel.code(), doel) != null) {
                    throw new IllegalArgumentException("Purpose '" + doel.code() + "' is there twice");
                }
            }
        }
        if (alle.isEmpty()) {
            throw new IllegalArgumentException("There is no purpose");
        }
        return new Doelen(List.copyOf(alle.values()));
    }

    private static Doel doel(String text) {
        String[] delen = text.strip().split("\\|", -1);
        if (delen.length != 3 || delen[1].isBlank() || delen[2].isBlank()) {
            throw new IllegalArgumentException("A purpose is code|naam|grondslag: " + text.strip());
        }
        String code = delen[0].strip();
        if (!CODE.matcher(code).matches() || code.length() > LANGSTE_CODE) {
            throw new IllegalArgumentException("A code is small letters, digits and hyphens: " + code);
        }
        if (text.toLowerCase(Locale.ROOT).contains("jeugdwet")) {
            throw new IllegalArgumentException("The register may not be asked for the Jeugdwet");
        }
        if (!WMO.matcher(delen[2]).find()) {
            throw new IllegalArgumentException("The register may be asked for the Wmo alone: " + text.strip());
        }
        if (code.equals(SIGNALEN.code())) {
            throw new IllegalArgumentException("The code " + code + " is that of the portal itself");
        }
        return new Doel(code, delen[1].strip(), delen[2].strip());
    }

    /** What a line of the accounting may be for: these, and what the portal does by itself. */
    public List<Doel> inVerantwoording() {
        return Stream.concat(alle.stream(), Stream.of(SIGNALEN)).toList();
    }

    public Optional<Doel> met(String code) {
        return met(code, alle);
    }

    /** One of {@link #inVerantwoording}. */
    public Optional<Doel> verantwoord(String code) {
        return met(code, inVerantwoording());
    }

    private static Optional<Doel> met(String code, List<Doel> doelen) {
        return doelen.stream().filter(doel -> doel.code().equals(code)).findFirst();
    }
}
