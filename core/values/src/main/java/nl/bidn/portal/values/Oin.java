// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.values;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An organisatie-identificatienummer: eight digits for the register, then the number in that register, padded to twenty.
 *
 * <p>An ending other than zeros is taken as well, as older numbers have one ({@code 00000002003214394001}). A number from
 * the education register (BRIN) may have letters.
 *
 * <p>Source: Logius, OIN-Stelsel, chapter 6; in a certificate it is {@code Subject.serialNumber}.
 */
public record Oin(String value) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{20}");
    private static final Pattern LETTERS_TOO = Pattern.compile("[0-9]{8}[0-9A-Z]{12}");
    private static final int PREFIX = 8;
    private static final int NUMBER = 9;

    /** Who gave the number out, by its first eight digits. */
    public enum Register {
        RSIN("00000001"),
        FI_NUMBER("00000002"),
        KVK("00000003"),
        SUB_OIN("00000004"),
        LOGIUS("00000006"),
        BRIN("00000007"),
        FOREIGN("00000008"),
        UZI("00000009"),
        TRR("00000010"),
        /** For testing; anyone may use it. */
        TEST("00000099");

        private final String prefix;

        Register(String prefix) {
            this.prefix = prefix;
        }

        private static Optional<Register> of(String oin) {
            return Arrays.stream(values()).filter(r -> oin.startsWith(r.prefix)).findFirst();
        }
    }

    public Oin {
        check(value);
    }

    /** @throws IllegalArgumentException with the reason, if the text is not an OIN */
    public static Oin of(String text) {
        return new Oin(text);
    }

    public Register register() {
        return Register.of(value).orElseThrow();
    }

    /** Whether this is a number for testing, that belongs to nobody. */
    public boolean isTest() {
        return register() == Register.TEST;
    }

    @Override
    public String toString() {
        return value;
    }

    private static void check(String value) {
        Register register = Register.of(value)
                .orElseThrow(() -> refusal(value, "it starts with the eight digits of a register, such as 00000001"));
        Pattern form = register == Register.BRIN ? LETTERS_TOO : DIGITS;
        if (!form.matcher(value).matches()) {
            throw refusal(value, "it has twenty digits");
        }
        boolean tested = register == Register.RSIN || register == Register.FI_NUMBER;
        if (tested && !ElevenTest.passes(value.substring(PREFIX, PREFIX + NUMBER))) {
            throw refusal(value, "its number does not pass the 11-test");
        }
        if (register == Register.KVK && !value.endsWith("0000")) {
            throw refusal(value, "a KvK number of eight digits is followed by 0000");
        }
    }

    private static IllegalArgumentException refusal(String value, String why) {
        return new IllegalArgumentException("'" + value + "' is not an OIN: " + why);
    }
}
