// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.message;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.bidn.portal.values.Bsn;
import nl.bidn.portal.values.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads one delivery line by line and names all that is wrong with it, never what it holds. Keeps a number of four bytes
 * for each household and the set to find doubles with: 12 MB for a million. Each reader reads one delivery, on one thread.
 *
 * <p>The form is an agreement with the supplier: {@code levering;<id>;<jaar>;<aantal>}, then {@code gemeentecode;bsn},
 * then a line for each household. Lines end in LF or CRLF.
 */
public final class DeliveryReader {
    private static final String COLUMNS = "gemeentecode;bsn";

    private final Function<MunicipalityCode, Optional<FlawCode>> municipalities;
    private final Flaws flaws = new Flaws();
    private final NumberSet seen = new NumberSet();
    private final SortedMap<MunicipalityCode, HouseholdList> lists = new TreeMap<>();
    private final Map<String, Municipality> known = new HashMap<>();

    /** A code as it was written, and what is wrong with it or where its households go. */
    private record Municipality(@Nullable FlawCode flaw, HouseholdList list) {}

    /**
     * @param municipalities what is wrong with a municipality, if anything; asked once for each way of writing a code
     */
    public DeliveryReader(Function<MunicipalityCode, Optional<FlawCode>> municipalities) {
        this.municipalities = municipalities;
    }

    /**
     * Reads to the end, or until it is clear that there is more than a delivery may be.
     *
     * @throws IOException if the sender stopped half-way
     */
    public Delivery read(InputStream in) throws IOException {
        var lines = new Lines(in);
        Optional<DeliveryHeader> header = DeliveryHeader.read(orEmpty(lines.next()), flaws);
        if (!orEmpty(lines.next()).equals(COLUMNS)) {
            flaws.add(2, FlawCode.KOLOMMEN);
        }
        int rows = readRows(lines);
        if (rows == 0) {
            flaws.add(2, FlawCode.GEEN_REGELS);
        } else if (header.isPresent() && header.get().count() != rows) {
            flaws.add(1, FlawCode.AANTAL_KLOPT_NIET);
        }
        return new Delivery(header, lines.sha256(), lists, rows, flaws);
    }

    private int readRows(Lines lines) throws IOException {
        int rows = 0;
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (rows == DeliveryHeader.MOST_ROWS) {
                flaws.add(lines.number(), FlawCode.TE_GROOT);
                return rows;
            }
            rows++;
            readRow(line, lines.number());
        }
        if (lines.tooMuch()) {
            flaws.add(lines.number(), FlawCode.TE_GROOT);
        }
        return rows;
    }

    private void readRow(String line, int number) {
        int middle = line.indexOf(';');
        if (line.equals(Lines.TOO_LONG)) {
            flaws.add(number, FlawCode.REGEL_TE_LANG);
        } else if (middle < 0 || line.indexOf(';', middle + 1) >= 0) {
            flaws.add(number, FlawCode.REGEL_VORM);
        } else {
            readHousehold(line.substring(0, middle), line.substring(middle + 1), number);
        }
    }

    private void readHousehold(String code, String bsn, int number) {
        Municipality municipality = municipality(code);
        if (municipality == null) {
            flaws.add(number, FlawCode.GEMEENTE_VORM);
        } else if (municipality.flaw() != null) {
            flaws.add(number, municipality.flaw());
        }
        if (!Bsn.isValid(bsn)) {
            flaws.add(number, FlawCode.BSN_ONGELDIG);
            return;
        }
        int household = Integer.parseInt(bsn);
        if (!seen.add(household)) {
            flaws.add(number, FlawCode.BSN_DUBBEL);
        } else if (municipality != null) {
            municipality.list().add(household);
        }
    }

    /** None: it is not the code of a municipality. Keeps only what is one, so a bad file can't fill the memory. */
    private @Nullable Municipality municipality(String text) {
        Municipality found = known.get(text);
        if (found == null && MunicipalityCode.isCode(text)) {
            MunicipalityCode code = MunicipalityCode.of(text);
            FlawCode flaw = municipalities.apply(code).orElse(null);
            found = new Municipality(flaw, lists.computeIfAbsent(code, c -> new HouseholdList()));
            known.put(text, found);
        }
        return found;
    }

    private static String orEmpty(@Nullable String line) {
        return line == null ? "" : line;
    }
}
