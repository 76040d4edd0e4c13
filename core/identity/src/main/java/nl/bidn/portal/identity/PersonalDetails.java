// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

/**
 * What a person tells of himself at the first visit (manual Zorg gebruikers, step 5); without the mail address, which is
 * the account's. Empty where nothing was told.
 *
 * @param salutation {@code DHR}, {@code MEVR} or empty
 */
public record PersonalDetails(
        String salutation,
        String initials,
        String firstName,
        String infix,
        String lastName,
        String department,
        String phone) {
    public static final int LONGEST_INITIALS = 20;
    public static final int LONGEST_FIRST_NAME = 60;
    public static final int LONGEST_INFIX = 20;
    public static final int LONGEST_LAST_NAME = 90;
    public static final int LONGEST_DEPARTMENT = 100;
    public static final int LONGEST_PHONE = 20;
    public static final int LONGEST_EMAIL = 254;
    public static final PersonalDetails NONE = new PersonalDetails("", "", "", "", "", "", "");

    /** As it is shown: {@code J. de Vries}. */
    public String displayName() {
        String first = initials.isEmpty() ? firstName : initials;
        return String.join(" ", first, infix, lastName).strip().replaceAll("\\s+", " ");
    }
}
