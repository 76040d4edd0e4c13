// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import nl.bidn.product.zorgberichten.service.Bericht.Afwijzing;

/** The codes and sentences of the node (Foutcodelijst GGk), from a file, as they have been renumbered before. Never changes. */
public final class Foutcodes {
    private static final String FILE = "/foutcodes/knooppunt.tsv";
    private static final int COLUMNS = 3;

    private final Map<Weigering, Afwijzing> codes;

    private Foutcodes(Map<Weigering, Afwijzing> codes) {
        this.codes = codes;
    }

    /** @throws IllegalStateException if a reason has no code */
    public static Foutcodes lees() {
        Map<Weigering, Afwijzing> codes = new EnumMap<>(Weigering.class);
        try (InputStream file = Foutcodes.class.getResourceAsStream(FILE);
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] columns = line.split("\t", -1);
                if (columns.length != COLUMNS) {
                    throw new IllegalStateException(FILE + ": '" + line + "' has not " + COLUMNS + " columns");
                }
                codes.put(Weigering.valueOf(columns[0]), new Afwijzing(columns[1], columns[2]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (codes.size() != Weigering.values().length) {
            throw new IllegalStateException(FILE + " names only " + codes.keySet());
        }
        return new Foutcodes(codes);
    }

    @SuppressWarnings("NullAway") // lees() made sure that it is there
    public Afwijzing van(Weigering weigering) {
        return codes.get(weigering);
    }
}
