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
    private static final Pattern DIGITS = Pattern.compile("[0-9]*");
    private static final Pattern LETTERS_TOO = Pattern.compile("[0-9A-Z]*");
    private static final int LENGTH = 20;
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

    /** Why a text is not an OIN. */
    public enum Fault {
        EMPTY("it is empty"),
        /** Letters, spaces or signs; only a number of the education register may have capitals. */
        NOT_DIGITS("it has digits only"),
        TOO_SHORT("it has twenty digits, and this has fewer"),
        TOO_LONG("it has twenty digits, and this has more"),
        /** Its first eight digits are not those of a register. */
        NO_REGISTER("it starts with the eight digits of a register, such as 00000001"),
        /** An RSIN or Fi-number with a mistake in it. */
        CHECK_DIGIT("its number does not pass the 11-test"),
        /** A KvK number of eight digits that something else than zeros follows. */
        KVK_ENDING("a KvK number of eight digits is followed by 0000");

        private final String english;

        Fault(String english) {
            this.english = english;
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

    /**
     * What is wrong with a text, of which a page can say it in the language of the reader; empty if it is an OIN. A text is
     * judged as it stands: take spaces around it off first.
     */
    public static Optional<Fault> fault(String text) {
        Optional<Register> register = Register.of(text);
        if (text.isEmpty()) {
            return Optional.of(Fault.EMPTY);
        }
        Pattern form = register.filter(r -> r == Register.BRIN).isPresent() ? LETTERS_TOO : DIGITS;
        if (!form.matcher(text).matches()) {
            return Optional.of(Fault.NOT_DIGITS);
        }
        if (text.length() != LENGTH) {
            return Optional.of(text.length() < LENGTH ? Fault.TOO_SHORT : Fault.TOO_LONG);
        }
        return register.map(known -> faultOf(known, text)).orElse(Optional.of(Fault.NO_REGISTER));
    }

    private static Optional<Fault> faultOf(Register register, String text) {
        return switch (register) {
            case RSIN, FI_NUMBER ->
                ElevenTest.passes(text.substring(PREFIX, PREFIX + NUMBER))
                        ? Optional.empty()
                        : Optional.of(Fault.CHECK_DIGIT);
            case KVK -> text.endsWith("0000") ? Optional.empty() : Optional.of(Fault.KVK_ENDING);
            case SUB_OIN, LOGIUS, BRIN, FOREIGN, UZI, TRR, TEST -> Optional.empty();
        };
    }

    private static void check(String value) {
        fault(value).ifPresent(fault -> {
            throw new IllegalArgumentException("'" + value + "' is not an OIN: " + fault.english);
        });
    }
}
