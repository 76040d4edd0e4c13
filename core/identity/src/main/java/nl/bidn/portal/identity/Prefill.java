// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

/**
 * What a way in was told of a person, to fill in the form of the first visit; empty where it was not told. What would not
 * fit in the form counts as not told.
 */
public record Prefill(String initials, String firstName, String infix, String lastName, String email, String phone) {
    public static final Prefill NOTHING = new Prefill("", "", "", "", "", "");

    public Prefill {
        initials = fitting(initials, PersonalDetails.LONGEST_INITIALS);
        firstName = fitting(firstName, PersonalDetails.LONGEST_FIRST_NAME);
        infix = fitting(infix, PersonalDetails.LONGEST_INFIX);
        lastName = fitting(lastName, PersonalDetails.LONGEST_LAST_NAME);
        email = fitting(email, PersonalDetails.LONGEST_EMAIL);
        phone = fitting(phone, PersonalDetails.LONGEST_PHONE);
    }

    private static String fitting(String told, int longest) {
        String stripped = told.strip();
        boolean fits = stripped.length() <= longest && stripped.chars().noneMatch(Character::isISOControl);
        return fits ? stripped : "";
    }
}
