// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.util.regex.Pattern;

/**
 * The code by which an organisation is known everywhere in the portal. A municipality's is its CBS code, {@code GM} and
 * four digits; others get theirs when they are added.
 */
public record OrganisationId(String value) implements Comparable<OrganisationId> {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
    private static final int LONGEST = 32;

    public OrganisationId {
        if (value.length() > LONGEST || !CODE.matcher(value).matches()) {
            throw new IllegalArgumentException("Organisation code '" + value
                    + "' is not valid: use capitals, digits and" + " single hyphens, starting with a letter, at most "
                    + LONGEST + " characters, for example GM0363");
        }
    }

    @Override
    public int compareTo(OrganisationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
