// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.List;
import nl.bidn.portal.api.View;
import nl.bidn.portal.api.View.FieldError;
import nl.bidn.portal.api.View.Page;
import nl.bidn.portal.identity.WayIn.Request;
import nl.bidn.portal.signin.eherkenning.message.Reason;
import nl.bidn.portal.signin.eherkenning.service.Brokers.Choice;
import nl.bidn.portal.signin.eherkenning.web.pages.JtechoiceGenerated;
import nl.bidn.portal.signin.eherkenning.web.pages.JterefusedGenerated;
import nl.bidn.portal.ui.Words;

/** The pages of this way in. */
final class EherkenningPages {
    private EherkenningPages() {}

    static View choice(Request request, List<Choice> brokers, String service, List<FieldError> errors) {
        var words = Words.of(request.texts().locale());
        var page = new Page(
                request.texts().text("choice.title"),
                body(out -> JtechoiceGenerated.render(out, null, words, request, brokers, service, errors)));
        return errors.isEmpty() ? page : new View.Invalid(page, errors);
    }

    /** Says no more than helps: what exactly was wrong is for the audit. */
    static View refused(Request request, Reason reason) {
        var key = "refused." + kind(reason);
        return new Page(
                request.texts().text(key + ".title"),
                body(out -> JterefusedGenerated.render(out, null, request.texts(), key)));
    }

    static String kind(Reason reason) {
        return switch (reason) {
            case CANCELLED -> "cancelled";
            case ASSURANCE_TOO_LOW, ASSURANCE_UNKNOWN -> "level";
            case ORGANISATION_UNKNOWN, ORGANISATION_CONTRADICTION -> "organisation";
            case ACCOUNT_DEACTIVATED, ACCOUNT_NOT_READY -> "account";
            case REQUEST_UNKNOWN, REQUEST_OTHER_BROWSER, REQUEST_EXPIRED, REQUEST_USED, TIME_PAST, AUTHN_OLD -> "late";
            case RESOLVE_FAILED, RESOLVE_TOO_LARGE, RESOLVE_FAULT, STATUS_FAILED, BROKER_GONE -> "broker";
            default -> "other";
        };
    }
}
