// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.registration.web;

import java.util.List;
import nl.bidn.portal.api.View;
import nl.bidn.portal.api.View.FieldError;
import nl.bidn.portal.identity.Registration;
import nl.bidn.portal.identity.Registration.Step;
import nl.bidn.portal.identity.Registration.Told;
import nl.bidn.portal.identity.Registration.Verified;
import nl.bidn.portal.identity.Section;
import nl.bidn.portal.identity.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code /eerste-keer}: first the details, then the code (manual Zorg gebruikers, steps 5 and 6). It keeps nothing itself,
 * so a person who comes back finds the step that is due.
 */
@Component
public final class FirstVisit implements Section {
    private static final String DETAILS = "gegevens";
    private static final String VERIFICATION = "verificatie";
    private static final String CODE = "code";

    private final Registration registration;

    @Activate
    public FirstVisit(@Reference Registration registration) {
        this.registration = registration;
    }

    @Override
    public String id() {
        return "eerste-keer";
    }

    /** The step that is due comes first, as the address of the section leads there. */
    @Override
    public List<SectionTab> tabs(Session session) {
        if (session.verified()) {
            return List.of();
        }
        return registration.step(session.account()) == Step.VERIFICATION
                ? List.of(new SectionTab(VERIFICATION), new SectionTab(DETAILS))
                : List.of(new SectionTab(DETAILS));
    }

    @Override
    public boolean inMenu() {
        return false;
    }

    @Override
    public boolean forUnverified() {
        return true;
    }

    @Override
    public View show(Request request) {
        if (!request.path().isEmpty()) {
            return new View.NotFound();
        }
        return request.tab().equals(VERIFICATION)
                ? Views.verification(request, List.of())
                : details(request, registration.told(request.session().account()), List.of());
    }

    @Override
    public View submit(Request request) {
        if (!request.path().isEmpty()) {
            return new View.NotFound();
        }
        return request.tab().equals(VERIFICATION) ? verify(request) : tell(request);
    }

    private View tell(Request request) {
        Told typed = DetailsForm.typed(request);
        var flaws = registration.tell(request.session().account(), typed);
        return flaws.isEmpty()
                ? new View.Redirect(VERIFICATION)
                : details(request, typed, DetailsForm.errors(flaws, request.texts()));
    }

    private static View details(Request request, Told told, List<FieldError> errors) {
        return Views.details(
                "details.title", new DetailsForm(request, told, errors, "details.lead", "details.submit", false));
    }

    private View verify(Request request) {
        String typed = request.parameter(CODE).orElse("");
        if (typed.isEmpty()) {
            return refused(request, "verification.missing", 0);
        }
        Verified result = registration.verify(request.session().account(), typed);
        return switch (result.check()) {
            case RIGHT -> request.signedOut(Views.verified(request));
            case WRONG -> refused(request, "verification.wrong", result.triesLeft());
            case VOID -> refused(request, "verification.void", 0);
            case EXPIRED -> refused(request, "verification.expired", 0);
            case NONE -> refused(request, "verification.none", 0);
        };
    }

    private static View refused(Request request, String key, int triesLeft) {
        return Views.verification(
                request, List.of(new FieldError(CODE, request.texts().text(key, triesLeft))));
    }
}
