// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.View;
import nl.bidn.portal.api.View.FieldError;
import nl.bidn.portal.data.Tokens;
import nl.bidn.portal.identity.WayIn;
import nl.bidn.portal.signin.eherkenning.message.Reason;
import nl.bidn.portal.signin.eherkenning.service.Brokers;
import nl.bidn.portal.signin.eherkenning.service.Identity;
import nl.bidn.portal.signin.eherkenning.service.SignIns;
import nl.bidn.portal.signin.eherkenning.service.SignIns.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code /inloggen/eherkenning}: the choice of a broker, and {@code antwoord}, where the browser comes back by way of
 * {@code /saml/acs}. What the browser keeps meanwhile is one secret, in the sealed cookie of the shell; of it the database knows
 * the hash. It stays the same while more tabs are on their way.
 */
@Component
public final class EherkenningWayIn implements WayIn {
    private static final String ANSWER = "antwoord";
    private static final String BROKER = "makelaar";

    private final SignIns signIns;
    private final Brokers brokers;
    private final Identity identity;
    private final Tokens tokens = new Tokens();

    @Activate
    public EherkenningWayIn(@Reference SignIns signIns, @Reference Brokers brokers, @Reference Identity identity) {
        this.signIns = signIns;
        this.brokers = brokers;
        this.identity = identity;
    }

    @Override
    public String id() {
        return "eherkenning";
    }

    @Override
    public Assurance assurance() {
        return Assurance.EH3;
    }

    @Override
    public Set<Domain> domains() {
        return identity.domains();
    }

    @Override
    public View show(Request request) {
        return switch (request.path()) {
            case "" -> EherkenningPages.choice(request, brokers.choices(), service(request), List.of());
            case ANSWER -> answer(request);
            default -> new View.NotFound();
        };
    }

    @Override
    public View submit(Request request) {
        return request.path().isEmpty() ? begin(request) : new View.NotFound();
    }

    /** The field of work of the tile, if it is one. */
    private static String service(Request request) {
        var asked =
                request.parameter("domein").orElse("").toUpperCase(Locale.ROOT).replace('-', '_');
        return asked.matches("[A-Z_]{1,20}") ? asked : "";
    }

    private View begin(Request request) {
        var chosen = request.parameter(BROKER).orElse("");
        var browser = request.recall().filter(Tokens::looksRight).orElseGet(tokens::next);
        request.remember(browser);
        var departure = signIns.begin(chosen, service(request), browser);
        if (departure.isEmpty()) {
            var error = new FieldError(BROKER, request.texts().text("choice.missing"));
            return EherkenningPages.choice(request, brokers.choices(), service(request), List.of(error));
        }
        var to = departure.get();
        return to.fields().isEmpty() ? request.leave(to.destination()) : request.leave(to.destination(), to.fields());
    }

    private View answer(Request request) {
        var browser = request.recall().filter(Tokens::looksRight).orElse("");
        var result = signIns.answer(
                request.parameter("SAMLart").orElse(""),
                request.parameter("RelayState").orElse(""),
                browser,
                request.clientAddress(),
                request::signedIn);
        if (result instanceof Result.Welcome<View> welcome) {
            return welcome.inside();
        }
        if (!browser.isEmpty()) {
            request.remember(browser);
        }
        var reason = result instanceof Result.NotIn<View> not ? not.reason() : Reason.ACCOUNT_NOT_READY;
        return EherkenningPages.refused(request, reason);
    }
}
