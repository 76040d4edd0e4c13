// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.driver.RunningPortal;
import nl.bidn.portal.journeys.attack.Makelaar;
import nl.bidn.portal.journeys.attack.Makelaar.Handover;
import nl.bidn.portal.journeys.attack.Visitor;

/**
 * Signs in with eHerkenning without the screens of the choice and of the makelaar, which look the same whoever comes. The portal
 * is asked all that it is asked by people: it offers the makelaars, sends a signed request, fetches the answer to the artifact
 * and decides who this is. The browser brings the artifact, and shows what comes of it.
 */
final class ShortWay {
    private static final Map<String, String> SHARES_NOTHING = Map.of("delen", "niets");

    private final RunningPortal portal;

    ShortWay(RunningPortal portal) {
        this.portal = portal;
    }

    /** Waits for the makelaars, which are introduced a moment after a start. */
    void bring(Page page, String userName) {
        var given = Await.until("the makelaar of " + userName, () -> signIn(page.context(), userName));
        page.navigate(portal.address("/saml/acs?" + Visitor.encoded(given.fields())));
    }

    private Optional<Handover> signIn(BrowserContext browser, String userName) {
        try {
            var visitor = new Visitor(portal.address(""));
            var given = new Makelaar(portal).signIn(visitor.begin(Makelaar.NOORDWIND), userName, SHARES_NOTHING);
            browser.addCookies(visitor.cookies().entrySet().stream()
                    .map(one -> new Cookie(one.getKey(), one.getValue()).setUrl(portal.address("/")))
                    .toList());
            return Optional.of(given);
        } catch (AssertionError | IllegalStateException | UncheckedIOException notYet) {
            return Optional.empty();
        }
    }
}
