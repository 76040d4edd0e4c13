// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.fake;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.WayIn;

/** Lets anybody in who knows the word; remembers the name between two steps. */
public final class FakeWayIn implements WayIn {
    @Override
    public String id() {
        return "wachtwoord";
    }

    @Override
    public Assurance assurance() {
        return Assurance.PASSWORD;
    }

    @Override
    public Set<Domain> domains() {
        return Set.of(Domain.WERK_EN_INKOMEN);
    }

    @Override
    public View show(Request request) {
        if (request.path().equals("code")) {
            String name = request.recall().orElse("");
            return name.isEmpty() ? new View.Redirect("") : form(request, "Code voor " + name);
        }
        if (request.path().equals("weg")) {
            return request.leave(URI.create("https://makelaar.example/sso?a=1&b=2"));
        }
        return request.path().isEmpty() ? form(request, "Inloggen") : new View.NotFound();
    }

    @Override
    public View submit(Request request) {
        String name = request.parameter("naam").orElse("");
        if (name.equals("stap")) {
            request.remember(name);
            return new View.Redirect("code");
        }
        if (name.equals("makelaar")) {
            request.remember(name);
            return request.leave(
                    URI.create("https://makelaar.example:8443/sso/1.13"), Map.of("SAMLRequest", "PHg+\"<"));
        }
        if (name.equals("weg")) {
            return request.leave(URI.create("https://makelaar.example/sso?a=1&b=2"));
        }
        return name.equals("goed")
                ? request.signedIn(FakePeople.ANNA)
                : new View.Invalid(
                        form(request, "Inloggen"), List.of(new View.FieldError("naam", "Vul uw gebruikersnaam in")));
    }

    private static View.Page form(Request request, String title) {
        return FakeTab.page(
                title,
                "<form class=\"bidn-form\" method=\"post\"><input type=\"hidden\" name=\"_form\" value=\""
                        + request.formToken()
                        + "\"><div class=\"ams-field\"><label class=\"ams-label\" for=\"naam\">Gebruikersnaam</label>"
                        + "<input class=\"ams-text-input\" id=\"naam\" name=\"naam\"></div><div class=\"ams-field\">"
                        + "<label class=\"ams-label\" for=\"w\">Wachtwoord</label><input class=\"ams-text-input\" id=\"w\""
                        + " type=\"password\"></div><div><button class=\"ams-button ams-button--primary\">"
                        + "Inloggen</button></div></form><p><a class=\"ams-link\" href=\"#\">Wachtwoord vergeten?</a></p>");
    }
}
