// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.message;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The first line of a delivery: {@code levering;<id>;<jaar>;<aantal>}.
 *
 * <p>The years are those of the Wet tijdelijke regeling alleenverdienersproblematiek (Participatiewet, article 78gg).
 *
 * @param id chosen by the supplier, the same when it sends the same delivery again
 * @param count how many households the file says it has
 */
public record DeliveryHeader(String id, int year, int count) {
    static final int FIRST_YEAR = 2025;
    static final int LAST_YEAR = 2027;
    static final int MOST_ROWS = 1_000_000;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");
    /** An id stands in addresses and logs, so it must not be able to hold a BSN. */
    private static final Pattern LIKE_A_BSN = Pattern.compile(".*[0-9]{9}.*");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");
    private static final int FIELDS = 4;

    static Optional<DeliveryHeader> read(String line, Flaws flaws) {
        String[] fields = line.split(";", -1);
        if (fields.length != FIELDS || !fields[0].equals("levering")) {
            flaws.add(1, FlawCode.KOP_VORM);
            return Optional.empty();
        }
        int before = flaws.total();
        if (!isId(fields[1])) {
            flaws.add(1, FlawCode.KOP_ID);
        }
        int year = number(fields[2]);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            flaws.add(1, FlawCode.KOP_JAAR);
        }
        int count = number(fields[3]);
        if (count < 1 || count > MOST_ROWS) {
            flaws.add(1, FlawCode.KOP_AANTAL);
        }
        boolean good = flaws.total() == before;
        return good ? Optional.of(new DeliveryHeader(fields[1], year, count)) : Optional.empty();
    }

    /** Whether a text can be the id of a delivery. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches() && !LIKE_A_BSN.matcher(text).matches();
    }

    private static int number(String text) {
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
    }
}
