// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.organisations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.bidn.portal.api.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Reads the list of municipalities as CBS and others publish it; all errors at once, each with its line. */
final class MunicipalityList {
    static final int LONGEST_NAME = 200;

    private static final String HEADER = "gemeentecode_cbs;naam";
    private static final Pattern CODE = Pattern.compile("GM[0-9]{4}");
    private static final int MOST_LINES = 5000;
    private static final int MOST_ERRORS = 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char NOT_DECODED = '\uFFFD';

    private final List<String> errors = new ArrayList<>();
    private final Map<OrganisationId, Entry> entries = new LinkedHashMap<>();

    /** A municipality, and the line on which it stands. */
    record Entry(OrganisationId id, String name, int line) {}

    private MunicipalityList() {}

    /** @throws IllegalArgumentException naming each wrong line */
    static List<Entry> read(Reader csv) {
        var list = new MunicipalityList();
        try {
            list.readLines(new BufferedReader(csv));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of municipalities could not be read", e);
        }
        refuse(list.errors);
        return List.copyOf(list.entries.values());
    }

    /** Refuses the list if there is anything wrong with it. */
    static void refuse(List<String> errors) {
        if (errors.isEmpty()) {
            return;
        }
        String more = errors.size() > MOST_ERRORS ? "\n... and " + (errors.size() - MOST_ERRORS) + " more" : "";
        throw new IllegalArgumentException("The list was not imported:\n"
                + String.join("\n", errors.subList(0, Math.min(errors.size(), MOST_ERRORS))) + more);
    }

    private void readLines(BufferedReader lines) throws IOException {
        String header = lines.readLine();
        if (header == null || !isHeader(header)) {
            errors.add("line 1: the header must be " + HEADER + ";...");
            return;
        }
        String line;
        for (int number = 2; (line = lines.readLine()) != null; number++) {
            if (number > MOST_LINES) {
                errors.add("line " + number + ": no list of municipalities is this long");
                return;
            }
            if (!line.isBlank()) {
                readLine(number, line);
            }
        }
        if (entries.isEmpty() && errors.isEmpty()) {
            errors.add("line 2: there is no municipality in the list");
        }
    }

    private static boolean isHeader(String line) {
        boolean marked = !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK;
        String header = (marked ? line.substring(1) : line).strip();
        return header.equals(HEADER) || header.startsWith(HEADER + ";");
    }

    private void readLine(int number, String line) {
        String[] fields = line.split(";", -1);
        String wrong = flawIn(line, fields);
        if (wrong != null) {
            errors.add("line " + number + ": " + wrong);
            return;
        }
        var id = new OrganisationId(fields[0]);
        Entry before = entries.putIfAbsent(id, new Entry(id, fields[1].strip(), number));
        if (before != null) {
            errors.add("line " + number + ": " + id + " stands on line " + before.line() + " already");
        }
    }

    private static @Nullable String flawIn(String line, String[] fields) {
        if (line.indexOf(NOT_DECODED) >= 0) {
            return "this is not UTF-8";
        }
        if (fields.length < 2) {
            return "there must be a code and a name with ; between them";
        }
        if (!CODE.matcher(fields[0]).matches()) {
            return "'" + fields[0] + "' is not a code: GM and four digits";
        }
        String name = fields[1].strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return "the name must have 1 to " + LONGEST_NAME + " characters";
        }
        return null;
    }
}
