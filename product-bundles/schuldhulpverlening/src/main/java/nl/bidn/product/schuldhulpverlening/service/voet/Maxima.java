// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.voet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The highest beslagvrije voet by leefsituatie, from a day on. They change each half year, so the operator configures them; those that are
 * built in are what we found in a source.
 */
public record Maxima(List<Stand> standen) {
    /**
     * Of a half year.
     *
     * @param bron where they were published, for people
     */
    public record Stand(LocalDate vanaf, Map<Leefsituatie, BigDecimal> bedragen, String bron) {
        public Stand {
            bedragen = Map.copyOf(bedragen);
        }

        public BigDecimal van(Leefsituatie leefsituatie) {
            return bedragen.getOrDefault(leefsituatie, BigDecimal.ZERO);
        }
    }

    /** VNG, Wijziging bedragen beslagvrije voet; schuldinfo.nl, Hoogte beslagvrije voet (both read in November 2026). */
    public static final String STANDAARD = "2021-01-01|1661.40|1779.52|2199.34|2317.45|VNG, januari 2021;"
            + "2024-01-01|1996.21|2162.60|2631.49|2747.09|schuldinfo.nl, januari 2024";

    private static final int VELDEN = 6;

    public Maxima {
        standen = standen.stream()
                .sorted(Comparator.comparing(Stand::vanaf).reversed())
                .toList();
    }

    /**
     * Reads {@code vanaf|alleenstaande|alleenstaande ouder|gehuwd|gehuwd met kinderen|bron}, with semicolons between.
     *
     * @throws IllegalArgumentException with the reason
     */
    public static Maxima lees(String text) {
        var standen = new ArrayList<Stand>();
        for (String een : text.split(";", -1)) {
            if (!een.isBlank()) {
                standen.add(stand(een.strip()));
            }
        }
        return new Maxima(standen);
    }

    private static Stand stand(String text) {
        String[] delen = text.split("\\|", -1);
        if (delen.length != VELDEN || delen[VELDEN - 1].isBlank()) {
            throw new IllegalArgumentException("Maxima are vanaf|four amounts|bron: " + text);
        }
        var bedragen = new EnumMap<Leefsituatie, BigDecimal>(Leefsituatie.class);
        int plaats = 1;
        for (Leefsituatie leefsituatie : Leefsituatie.values()) {
            bedragen.put(leefsituatie, new BigDecimal(delen[plaats++].strip()));
        }
        return new Stand(LocalDate.parse(delen[0].strip()), bedragen, delen[VELDEN - 1].strip());
    }

    /** The last that began; empty: none has. */
    public Optional<Stand> op(LocalDate dag) {
        return standen.stream().filter(stand -> !stand.vanaf().isAfter(dag)).findFirst();
    }
}
