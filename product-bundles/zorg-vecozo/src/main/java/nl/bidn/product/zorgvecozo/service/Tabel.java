// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgvecozo.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Reads a table of this bundle: lines with tabs, and comments behind a {@code #}. */
final class Tabel {
    private Tabel() {}

    /** @throws IllegalStateException if a line has another number of columns */
    static <K, V> Map<K, V> lees(String file, int columns, Function<String[], K> key, Function<String[], V> value) {
        Map<K, V> table = new LinkedHashMap<>();
        try (InputStream in = Tabel.class.getResourceAsStream(file)) {
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
}
