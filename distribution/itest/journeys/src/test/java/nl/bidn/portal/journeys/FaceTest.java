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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page a person can reach from the menu, the tabs of all products among them, in light, dark and on a small
 * screen: axe finds nothing, nothing runs off the side, and no rule of the content security policy is broken.
 */
class FaceTest extends Journey {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> OPEN_TO_ALL = List.of(
            "/",
            "/inloggen/wachtwoord",
            "/inloggen/wachtwoord/vergeten",
            "/inloggen/wachtwoord/nieuw/onbekend",
            "/status",
            "/toegankelijkheid",
            "/privacy",
            "/handleiding",
            "/bestaat-niet",
            "/sandbox",
            "/sandbox/accounts",
            "/sandbox/berichten",
            "/sandbox/belastingdienst");

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
        signIn("twillems");
        var seen = new LinkedHashSet<>(
                List.of("/", "/mijn-gegevens", "/persoonlijk/gegevens", "/meldingen", "/handleiding"));
        seen.forEach(path -> check(look, path));
        for (var link : Set.copyOf(linksToProducts())) {
            page.navigate(portal.address(link));
            tabs().forEach(path -> check(look, path));
        }
        assertThat(flaws).isEmpty();
    }

    private Set<String> linksToProducts() {
        page.navigate(portal.address("/"));
        return hrefs("aside nav a");
    }

    private Set<String> tabs() {
        return hrefs("main nav a, main [role=navigation] a");
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
        page.navigate(portal.address(path));
        var result = new AxeBuilder(page).withTags(RULES).analyze();
        result.getViolations()
                .forEach(v -> flaws.add(path + ": " + v.getId() + " " + v.getHelp() + " "
                        + v.getNodes().get(0).getHtml()));
        var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!"0".equals(overflow.toString())) {
            flaws.add(path + ": runs " + overflow + " px off the side");
        }
        page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(System.getProperty("portal.work"))
                        .resolve("../screenshots/" + look + path.replaceAll("[^a-z0-9]+", "-") + ".png")));
    }
}
