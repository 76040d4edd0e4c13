// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads a table of a bundle: lines with tabs, and comments behind a {@code #}. */
public final class Tabel {
    private static final int CODE_COLUMNS = 3;

    private Tabel() {}

    /**
     * Reads any table.
     *
     * @param bundle a class of the bundle that has the file
     * @throws IllegalStateException if a line has another number of columns
     */
    public static <K, V> Map<K, V> lees(
            Class<?> bundle, String file, int columns, Function<String[], K> key, Function<String[], V> value) {
        Map<K, V> table = new LinkedHashMap<>();
        try (InputStream in = bundle.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t", -1);
                if (cells.length != columns) {
                    throw new IllegalStateException(file + ": '" + line + "' has not " + columns + " columns");
                }
                table.put(key.apply(cells), value.apply(cells));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(table);
    }

    /**
     * Reads a table of reasons: the name of each, its code, and a sentence.
     *
     * @param redenen in the bundle that has the file
     * @param value made of code and sentence
     * @throws IllegalStateException if a reason has no code
     */
    public static <R extends Enum<R>, V> Map<R, V> perReden(
            Class<R> redenen, String file, BiFunction<String, String, V> value) {
        Map<R, V> table = lees(
                redenen,
                file,
                CODE_COLUMNS,
                cells -> Enum.valueOf(redenen, cells[0]),
                cells -> value.apply(cells[1], cells[2]));
        if (table.size() != redenen.getEnumConstants().length) {
            throw new IllegalStateException(file + " names only " + table.keySet());
        }
        return table;
    }
}
