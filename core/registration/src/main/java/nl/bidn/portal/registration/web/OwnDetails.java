// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.registration.web;

import java.util.List;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Registration;
import nl.bidn.portal.identity.Registration.Told;
import nl.bidn.portal.identity.Section;
import nl.bidn.portal.identity.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /persoonlijk}: where a verified person mends what he told of himself; {@code /mijn-gegevens} leads here. */
@Component
public final class OwnDetails implements Section {
    private static final String DETAILS = "gegevens";
    private static final String SAVED = "opgeslagen";

    private final Registration registration;

    @Activate
    public OwnDetails(@Reference Registration registration) {
        this.registration = registration;
    }

    @Override
    public String id() {
        return "persoonlijk";
    }

    @Override
    public List<SectionTab> tabs(Session session) {
        return List.of(new SectionTab(DETAILS));
    }

    @Override
    public boolean inMenu() {
        return false;
    }

    @Override
    public View show(Request request) {
        if (!request.path().isEmpty()) {
            return new View.NotFound();
        }
        boolean saved = request.parameter(SAVED).isPresent();
        return form(request, registration.told(request.session().account()), List.of(), saved);
    }

    @Override
    public View submit(Request request) {
        if (!request.path().isEmpty()) {
            return new View.NotFound();
        }
        Told typed = DetailsForm.typed(request);
        var flaws = registration.tell(request.session().account(), typed);
        return flaws.isEmpty()
                ? new View.Redirect(DETAILS + "?" + SAVED + "=ja")
                : form(request, typed, DetailsForm.errors(flaws, request.texts()), false);
    }

    private static View form(Request request, Told told, List<View.FieldError> errors, boolean saved) {
        return Views.details("own.title", new DetailsForm(request, told, errors, "own.lead", "own.submit", saved));
    }
}
