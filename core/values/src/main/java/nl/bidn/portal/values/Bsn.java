// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.values;

/**
 * A burgerservicenummer: nine digits that pass the 11-test.
 *
 * <p>It identifies a person, so {@link #toString()} masks it and no message of this class repeats what was given. Only
 * code that reads or writes a message or a file may ask for {@link #value()}.
 *
 * <p>Source: Wet algemene bepalingen burgerservicenummer; Logisch Ontwerp BSN.
 */
public record Bsn(String value) {
    /** From here on numbers pass the test but are given to nobody (RvIG, test numbers). */
    private static final String FIRST_TEST_NUMBER = "999900006";

    public Bsn {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a BSN: it has nine digits and passes the 11-test");
        }
    }

    /** @throws IllegalArgumentException if the text is not a BSN; the text is not repeated in the message */
    public static Bsn of(String text) {
        return new Bsn(text);
    }

    /** The same check without an exception or an object, for long files. */
    public static boolean isValid(CharSequence text) {
        return ElevenTest.passes(text);
    }

    /** Whether this is a number for testing, that belongs to nobody. */
    public boolean isTest() {
        return value.compareTo(FIRST_TEST_NUMBER) >= 0;
    }

    @Override
    public String toString() {
        return "*********";
    }
}
