// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.soort;

import java.util.regex.Pattern;

/**
 * Which message this is. Messages get other names and more fields from version to version, so nothing is ever routed by name.
 *
 * @param code for example {@code saldoverzoek}
 * @param versie for example {@code 2.0}
 */
public record Berichttype(String code, String versie) implements Comparable<Berichttype> {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern VERSIE = Pattern.compile("[0-9]{1,3}\\.[0-9]{1,3}");
    private static final int LANGSTE = 48;

    public Berichttype {
        if (code.length() > LANGSTE || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A code of a message is lower case, digits and hyphens");
        }
        if (!VERSIE.matcher(versie).matches()) {
            throw new IllegalArgumentException("A version of a message is like 2.0");
        }
    }

    /** As {@link #toString} wrote it. */
    public static Berichttype van(String tekst) {
        int spatie = tekst.indexOf(' ');
        return new Berichttype(tekst.substring(0, spatie), tekst.substring(spatie + 1));
    }

    @Override
    public int compareTo(Berichttype other) {
        int byCode = code.compareTo(other.code);
        return byCode == 0 ? versie.compareTo(other.versie) : byCode;
    }

    @Override
    public String toString() {
        return code + " " + versie;
    }
}
