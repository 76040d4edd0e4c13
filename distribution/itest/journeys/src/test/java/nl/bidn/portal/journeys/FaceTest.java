// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page a person can reach from the menu, the tabs of all products among them, in light, dark and on a small
 * screen: axe finds nothing, nothing runs off the side, and no rule of the content security policy is broken.
 */
class FaceTest extends ZorgJourney {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> OPEN_TO_ALL = List.of(
            "/",
            "/inloggen/wachtwoord",
            "/inloggen/wachtwoord/vergeten",
            "/inloggen/wachtwoord/nieuw/onbekend",
            "/inloggen/eherkenning",
            "/status",
            "/toegankelijkheid",
            "/privacy",
            "/handleiding",
            "/bestaat-niet",
            "/sandbox",
            "/sandbox/accounts",
            "/sandbox/berichten",
            "/sandbox/belastingdienst");

    /** The gebruikersbeheerder of Fictiehaven. */
    private static final String ILSE = "ilse@fictiehaven.example";

    private static final String UNVERIFIED = "karin@testdam.example";

    enum Look {
        LIGHT(1280, ColorScheme.LIGHT),
        DARK(1280, ColorScheme.DARK),
        SMALL(360, ColorScheme.LIGHT);

        final int width;
        final ColorScheme scheme;

        Look(int width, ColorScheme scheme) {
            this.width = width;
            this.scheme = scheme;
        }
    }

    private final Set<String> flaws = new LinkedHashSet<>();

    @BeforeAll
    void fictiehavenHasAGebruikersbeheerder() {
        isOnFor("GM9905");
        goesTo(ILSE);
        comes(ILSE);
        tells("I.", "Peters", "0612345687", ILSE);
        verifies(releases(registers("GM9905", "I. Peters", ILSE), "I. Peters"));
        registers("GM9905", "I. Peters", ILSE);
        goesTo(UNVERIFIED);
        comes(UNVERIFIED);
        tells("K.", "Bos", "0612345688", UNVERIFIED);
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsAccessible(Look look) {
        flaws.clear();
        window.close();
        window = newWindow(
                new Browser.NewContextOptions().setViewportSize(look.width, 800).setColorScheme(look.scheme));
        page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                flaws.add(path() + ": " + message.text());
            }
        });
        OPEN_TO_ALL.forEach(path -> check(look, path));
        checkWhoIsRefused(look);
        signIn("twillems");
        List.of("/", "/mijn-gegevens", "/persoonlijk/gegevens", "/meldingen", "/handleiding")
                .forEach(path -> check(look, path));
        walk(look);
        page.context().clearCookies();
        signIn("sdeskblauw");
        walk(look);
        page.context().clearCookies();
        comes(ILSE);
        check(look, "/");
        check(look, "/mijn-gegevens");
        walk(look);
        page.context().clearCookies();
        comes(UNVERIFIED);
        check(look, "/eerste-keer/gegevens");
        page.fill("#achternaam", "");
        submit("main form button[type=submit]");
        inspect(look, "/eerste-keer/gegevens-fout");
        check(look, "/eerste-keer/verificatie");
        submit("main form button[type=submit]");
        inspect(look, "/eerste-keer/verificatie-fout");
        assertThat(flaws).isEmpty();
    }

    private void checkWhoIsRefused(Look look) {
        toTheMakelaar();
        choose("Annuleren");
        isBack();
        inspect(look, "/inloggen/eherkenning/afgebroken");
        toTheMakelaar();
        tellsWhoHeIs("mila@nergensbekend.example");
        inspect(look, "/makelaar/delen");
        choose("Delen en inloggen");
        inspect(look, "/makelaar/delen-fout");
        sharesNothing();
        isBack();
        inspect(look, "/inloggen/eherkenning/onbekend");
    }

    /** Every product and section of the menu, its tabs, and of each the first thing in its table and what its links lead to. */
    private void walk(Look look) {
        var seen = new LinkedHashSet<String>();
        open("/");
        var ahead = new java.util.ArrayDeque<>(hrefs("aside nav a, main nav a"));
        while (!ahead.isEmpty()) {
            var path = ahead.poll();
            if (seen.add(path)) {
                check(look, path);
                ahead.addAll(hrefs("main nav a, main [role=navigation] a"));
                hrefs("main tbody tr:first-child th a:not([data-bidn-download]), main p > a.ams-button").stream()
                        .filter(href -> !href.contains("/export."))
                        .filter(href -> href.split("/", -1)[1].equals(path.split("/", -1)[1]))
                        .filter(href -> href.split("/", -1).length > path.split("/", -1).length)
                        .forEach(ahead::add);
            }
        }
        assertThat(seen).isNotEmpty();
    }

    private Set<String> hrefs(String selector) {
        var found = new LinkedHashSet<String>();
        for (var link : page.locator(selector).all()) {
            var href = link.getAttribute("href");
            if (href.startsWith("/")) {
                found.add(href);
            }
        }
        return found;
    }

    private void check(Look look, String path) {
        open(path);
        inspect(look, path);
    }

    /** The page that is there, under this name. */
    private void inspect(Look look, String path) {
        var result = new AxeBuilder(page).withTags(RULES).analyze();
        result.getViolations()
                .forEach(v -> flaws.add(path + ": " + v.getId() + " " + v.getHelp() + " "
                        + v.getNodes().get(0).getHtml()));
        var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!"0".equals(overflow.toString())) {
            flaws.add(path + ": runs " + overflow + " px off the side");
        }
        var tab = page.locator(".bidn-tabs [aria-current=page]");
        if (tab.count() == 1 && tab.boundingBox().x + tab.boundingBox().width > look.width) {
            flaws.add(path + ": the tab that is shown is out of sight");
        }
        page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(System.getProperty("portal.work"))
                        .resolve("../screenshots/" + look + path.replaceAll("[^a-z0-9]+", "-") + ".png")));
    }
}
