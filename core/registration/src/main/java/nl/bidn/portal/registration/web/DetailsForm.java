// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.registration.web;

import java.util.List;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View.FieldError;
import nl.bidn.portal.identity.PersonalDetails;
import nl.bidn.portal.identity.Registration;
import nl.bidn.portal.identity.Registration.Field;
import nl.bidn.portal.identity.Registration.FieldFlaw;
import nl.bidn.portal.identity.Registration.Told;
import nl.bidn.portal.identity.Section.Request;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a person tells who he is, as it is shown and as it came back.
 *
 * @param lead what stands above it
 * @param submit what stands on its button
 * @param saved whether it was kept just now
 */
public record DetailsForm(
        Request request, Told told, List<FieldError> errors, String lead, String submit, boolean saved) {
    private static final String NEWSLETTER = "nieuwsbrief";

    /** The name of a field in the page. */
    public static String name(Field field) {
        return switch (field) {
            case SALUTATION -> "aanhef";
            case INITIALS -> "voorletters";
            case FIRST_NAME -> "voornaam";
            case INFIX -> "tussenvoegsel";
            case LAST_NAME -> "achternaam";
            case DEPARTMENT -> "afdeling";
            case PHONE -> "telefoonnummer";
            case EMAIL -> "e-mailadres";
        };
    }

    /** What was typed. */
    static Told typed(Request request) {
        return new Told(
                new PersonalDetails(
                        typed(request, Field.SALUTATION),
                        typed(request, Field.INITIALS),
                        typed(request, Field.FIRST_NAME),
                        typed(request, Field.INFIX),
                        typed(request, Field.LAST_NAME),
                        typed(request, Field.DEPARTMENT),
                        typed(request, Field.PHONE)),
                typed(request, Field.EMAIL),
                request.parameter(NEWSLETTER).isPresent());
    }

    private static String typed(Request request, Field field) {
        return request.parameter(name(field)).orElse("");
    }

    /** Each flaw in words, at its field. */
    static List<FieldError> errors(List<FieldFlaw> flaws, Texts texts) {
        return flaws.stream()
                .map(flaw -> new FieldError(idOf(flaw.field()), message(flaw, texts)))
                .toList();
    }

    /** Of radio buttons the first one has the id to which the summary of errors leads. */
    private static String idOf(Field field) {
        return field == Field.SALUTATION ? name(field) + "-dhr" : name(field);
    }

    private static String message(FieldFlaw flaw, Texts texts) {
        String label = "details." + name(flaw.field());
        return switch (flaw.flaw()) {
            case MISSING -> texts.text(label + ".missing");
            case MALFORMED -> texts.text(label + ".malformed");
            case TOO_LONG -> texts.text("details.too-long", texts.text(label));
        };
    }

    public String text(String key) {
        return request.texts().text(key);
    }

    /** With an asterisk if the field may not be empty. */
    public String label(Field field) {
        String label = text("details." + name(field));
        return Registration.isRequired(field) ? label + " *" : label;
    }

    /** None: the field is right. */
    public @Nullable String error(Field field) {
        return errors.stream()
                .filter(error -> error.field().equals(idOf(field)))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }
}
