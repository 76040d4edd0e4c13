// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Body;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.ui.Words;

/**
 * What each page needs.
 *
 * @param done what was just done, as the address says; empty: nothing
 */
public record Look(Words words, Texts texts, String token, String done) {
    private static final Set<String> DONE = Set.of(
            "toegevoegd",
            "beeindigd",
            "nummer",
            "nummer-weg",
            "dienst-aan",
            "dienst-uit",
            "machtiging-einde",
            "oin",
            "oin-weg",
            "mandaat",
            "document",
            "formulier",
            "geregistreerd",
            "gekoppeld",
            "aangesteld",
            "ingetrokken",
            "gedeactiveerd",
            "geheractiveerd",
            "beheer-ingetrokken",
            "code",
            "controle",
            "sessies",
            "uitgenodigd",
            "ontgrendeld",
            "factor");

    static Look of(Request request) {
        return new Look(
                Words.of(request.texts().locale()),
                request.texts(),
                request.formToken(),
                request.parameter("gedaan").filter(DONE::contains).orElse(""));
    }

    static AccountId officer(Request request) {
        return request.session().account();
    }

    /** @param title key of the title of the window */
    static View page(Request request, String title, Body body) {
        return new View.Page(request.texts().text(title), body);
    }

    /** The page again if the form is not good. */
    static View page(Request request, String title, Body body, Form form) {
        var page = new View.Page(request.texts().text(title), body);
        List<View.FieldError> errors = form.errors();
        return errors.isEmpty() ? page : new View.Invalid(page, errors);
    }
}
