// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.bidn.portal.identity.PersonalDetails;
import nl.bidn.portal.identity.Registration;
import nl.bidn.portal.identity.Registration.Field;
import nl.bidn.portal.identity.Registration.FieldFlaw;
import nl.bidn.portal.identity.Registration.Flaw;
import nl.bidn.portal.identity.Registration.Told;
import nl.bidn.portal.values.MailAddress;

/** What a person may tell of himself. */
final class DetailsRules {
    private static final Set<String> SALUTATIONS = Set.of("", "DHR", "MEVR");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}.'’ -]*\\p{L}[\\p{L}\\p{M}.'’ -]*");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]+");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]");
    /** Ten in the Netherlands; fifteen at most anywhere (ITU-T E.164). */
    private static final Pattern FULL_NUMBER = Pattern.compile("[0-9]{10,15}");
    /** The number of a municipality: 14 and its area code. */
    private static final Pattern MUNICIPAL_NUMBER = Pattern.compile("140[0-9]{2,3}");

    private DetailsRules() {}

    /** As it is kept: without spaces that nobody sees. */
    static Told normal(Told told) {
        PersonalDetails given = told.details();
        return new Told(
                new PersonalDetails(
                        normal(given.salutation()),
                        normal(given.initials()),
                        normal(given.firstName()),
                        normal(given.infix()),
                        normal(given.lastName()),
                        normal(given.department()),
                        normal(given.phone())),
                normal(told.email()),
                told.newsletter());
    }

    private static String normal(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** What must be mended, in the order of the form. */
    static List<FieldFlaw> flaws(Told told) {
        PersonalDetails details = told.details();
        var flaws = new ArrayList<FieldFlaw>();
        check(flaws, Field.SALUTATION, details.salutation(), 8, SALUTATIONS::contains);
        check(flaws, Field.INITIALS, details.initials(), PersonalDetails.LONGEST_INITIALS, DetailsRules::isName);
        check(flaws, Field.FIRST_NAME, details.firstName(), PersonalDetails.LONGEST_FIRST_NAME, DetailsRules::isName);
        check(flaws, Field.INFIX, details.infix(), PersonalDetails.LONGEST_INFIX, DetailsRules::isName);
        check(flaws, Field.LAST_NAME, details.lastName(), PersonalDetails.LONGEST_LAST_NAME, DetailsRules::isName);
        check(flaws, Field.DEPARTMENT, details.department(), PersonalDetails.LONGEST_DEPARTMENT, DetailsRules::isLine);
        check(flaws, Field.PHONE, details.phone(), PersonalDetails.LONGEST_PHONE, DetailsRules::isPhone);
        check(flaws, Field.EMAIL, told.email(), PersonalDetails.LONGEST_EMAIL, MailAddress::isOne);
        return flaws;
    }

    private static void check(
            List<FieldFlaw> flaws, Field field, String value, int longest, Predicate<String> rightForm) {
        if (value.isEmpty()) {
            if (Registration.isRequired(field)) {
                flaws.add(new FieldFlaw(field, Flaw.MISSING));
            }
        } else if (value.length() > longest) {
            flaws.add(new FieldFlaw(field, Flaw.TOO_LONG));
        } else if (!rightForm.test(value)) {
            flaws.add(new FieldFlaw(field, Flaw.MALFORMED));
        }
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    private static boolean isLine(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    private static boolean isPhone(String text) {
        String digits = NO_DIGITS.matcher(text).replaceAll("");
        return PHONE.matcher(text).matches()
                && (FULL_NUMBER.matcher(digits).matches()
                        || MUNICIPAL_NUMBER.matcher(digits).matches());
    }
}
