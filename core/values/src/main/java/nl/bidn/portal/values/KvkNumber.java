// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.values;

import java.util.regex.Pattern;

/**
 * The number of an organisation in the Handelsregister: eight digits, without a check digit.
 *
 * <p>Source: Kamer van Koophandel, KVK API.
 */
public record KvkNumber(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{8}");

    public KvkNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A KvK number has 8 digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
