// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.registration.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.List;
import nl.bidn.portal.api.View;
import nl.bidn.portal.api.View.FieldError;
import nl.bidn.portal.api.View.Page;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.registration.web.pages.JtedetailsGenerated;
import nl.bidn.portal.registration.web.pages.JteverificationGenerated;
import nl.bidn.portal.registration.web.pages.JteverifiedGenerated;
import nl.bidn.portal.ui.Words;

/** The pages of this room. */
final class Views {
    private Views() {}

    static View details(String title, DetailsForm form) {
        var page = new Page(
                form.text(title),
                body(out -> JtedetailsGenerated.render(out, null, words(form.request()), form, title)));
        return page(page, form.errors());
    }

    /** @param errors none: there was no try yet */
    static View verification(Request request, List<FieldError> errors) {
        var page = new Page(
                request.texts().text("verification.title"),
                body(out -> JteverificationGenerated.render(out, null, words(request), request, errors)));
        return page(page, errors);
    }

    static Page verified(Request request) {
        return new Page(
                request.texts().text("verified.title"),
                body(out -> JteverifiedGenerated.render(out, null, words(request), request)));
    }

    private static View page(Page page, List<FieldError> errors) {
        return errors.isEmpty() ? page : new View.Invalid(page, errors);
    }

    private static Words words(Request request) {
        return Words.of(request.texts().locale());
    }
}
