// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.unit;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.bidn.portal.data.Sql;

/** One numbered change of a schema: the file {@code NNN-name.sql}, or one a dialect. */
record SchemaStep(int number, String name, String sql) {
    private static final Pattern FILE = Pattern.compile("(\\d{3})-([a-z0-9-]+)(?:\\.(derby|postgresql))?\\.sql");
    private static final Pattern END = Pattern.compile(";[ \\t]*(?:\\R|$)");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*$");

    /** The steps for a dialect in order of their numbers. */
    static List<SchemaStep> of(List<URL> files, Sql.Dialect dialect) throws IOException {
        Map<Integer, SchemaStep> steps = new TreeMap<>();
        for (URL file : files) {
            String path = file.getPath();
            Matcher name = FILE.matcher(path.substring(path.lastIndexOf('/') + 1));
            if (!name.matches()) {
                throw new IllegalStateException(
                        "Schema step " + path + " has no name like 001-name.sql or 001-name.derby.sql");
            }
            if (name.group(3) != null && !name.group(3).equals(dialect.name().toLowerCase(Locale.ROOT))) {
                continue;
            }
            int number = Integer.parseInt(name.group(1));
            var step =
                    new SchemaStep(number, name.group(2), UnitSource.read(file).replace("\r\n", "\n"));
            SchemaStep twin = steps.put(number, step);
            if (twin != null) {
                throw new IllegalStateException(
                        "Schema steps " + twin.name() + " and " + step.name() + " have the same number " + number);
            }
        }
        return List.copyOf(steps.values());
    }

    /** Without comments; a statement ends with a semicolon at the end of a line. */
    List<String> statements() {
        return END.splitAsStream(COMMENT.matcher(sql).replaceAll(""))
                .filter(part -> !part.isBlank())
                .map(String::strip)
                .toList();
    }

    String checksum() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sql.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%03d-%s", number, name);
    }
}
