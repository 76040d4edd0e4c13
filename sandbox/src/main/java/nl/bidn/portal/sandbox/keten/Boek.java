// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.keten;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a stand-in received, counted by referentienummer; kept in a file, so that it outlives a restart. For any thread. */
public final class Boek {
    private static final int COLUMNS = 6;

    private final Path file;
    private final Map<String, Regel> regels = new LinkedHashMap<>();

    /**
     * A message.
     *
     * @param count how often it came
     * @param sha256 of the payload
     */
    public record Regel(
            String referentienummer,
            int count,
            String functie,
            String afzender,
            String ontvanger,
            String sha256,
            String at) {}

    public Boek(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] columns = line.split("\t", -1);
                if (columns.length == COLUMNS) {
                    tel(columns);
                }
            }
        }
    }

    private boolean tel(String... columns) {
        Regel eerder = regels.get(columns[0]);
        int count = eerder == null ? 1 : eerder.count() + 1;
        String[] c = eerder == null
                ? columns
                : new String[] {
                    columns[0], eerder.functie(), eerder.afzender(), eerder.ontvanger(), eerder.sha256(), eerder.at()
                };
        regels.put(columns[0], new Regel(c[0], count, c[1], c[2], c[3], c[4], c[5]));
        return eerder == null;
    }

    /** @return whether it is the first time */
    public synchronized boolean schrijf(
            String referentienummer, String functie, String afzender, String ontvanger, String sha256, String at)
            throws IOException {
        String line = String.join("\t", referentienummer, functie, afzender, ontvanger, sha256, at) + "\n";
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return tel(referentienummer, functie, afzender, ontvanger, sha256, at);
    }

    /** In the order in which they first came. */
    public synchronized List<Regel> regels() {
        return List.copyOf(regels.values());
    }
}
