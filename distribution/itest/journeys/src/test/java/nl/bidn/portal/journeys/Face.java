// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a page looks to everybody: axe finds nothing on a small screen, a wide one, in the dark and on paper; nothing runs off
 * the side, and no rule of the content security policy is broken.
 */
final class Face {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** All that another colour scheme can change: the page itself is the same. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /** By {@code -Dportal.screenshots=true} each page that is looked at, for who wants to see them all; else those with flaws. */
    private static final boolean KEEP_ALL = Boolean.getBoolean("portal.screenshots");

    private static final int HEIGHT = 800;
    private static final int SMALL = 360;
    private static final int WIDE = 1280;
    /** A4. */
    private static final int PAPER = 794;

    private static final String LOOK = """
            ([type, values]) => axe
                .run(document, {runOnly: {type, values}, resultTypes: ['violations'], preload: false, iframes: false})
                .then(r => r.violations.map(v => v.id + ' ' + v.help + ' ' + v.nodes[0].html))""";

    /** The last thing that sticks out on the right, if the page can be scrolled sideways. */
    private static final String TOO_WIDE = """
            () => {
              const width = document.documentElement.clientWidth;
              const out = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width);
              return document.documentElement.scrollWidth > width
                  ? String(out.at(-1)?.outerHTML).slice(0, 200) : null;
            }""";

    /** The one tab that is shown ends further to the right than this. */
    private static final String OUT_OF_SIGHT = """
            width => {
              const tabs = document.querySelectorAll('.bidn-tabs [aria-current=page]');
              return tabs.length === 1 && tabs[0].getBoundingClientRect().right > width;
            }""";

    private final Set<String> flaws = new LinkedHashSet<>();

    /** From now on each breach of the content security policy in this window counts. */
    void watch(BrowserContext window) {
        window.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                flaws.add(message.page().url() + ": " + message.text());
            }
        });
    }

    /** Opens it on a small screen; it must answer with this status. */
    void open(Page page, String address, int status) {
        page.setViewportSize(SMALL, HEIGHT);
        var answer = page.navigate(address);
        if (answer.status() != status) {
            flaws.add(address + " gave " + answer.status() + ", not " + status);
        }
    }

    /** Looks at what is on the screen, which stays as it is. */
    void inspect(Page page, String name) {
        ready(page);
        // without motion, as colours would be looked at on their way to those under the mouse, or from light to dark
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        look(page, name, "SMALL", SMALL, "tag", RULES);
        tabsAreInSight(page, name);
        look(page, name, "LIGHT", WIDE, "tag", RULES);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(page, name, "DARK", WIDE, "rule", COLOURS);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(SMALL, HEIGHT);
    }

    /** The same on paper. */
    void inspectPrinted(Page page, String name) {
        ready(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        look(page, name, "PRINT", PAPER, "tag", RULES);
    }

    private static void ready(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
    }

    private void look(Page page, String name, String look, int width, String kind, List<String> rules) {
        page.setViewportSize(width, HEIGHT);
        var place = name + " " + look + ": ";
        int before = flaws.size();
        if (page.evaluate(LOOK, List.of(kind, rules)) instanceof List<?> found) {
            found.forEach(flaw -> flaws.add(place + flaw));
        }
        if (page.evaluate(TOO_WIDE) instanceof String what) {
            flaws.add(place + "runs off the side: " + what);
        }
        if (KEEP_ALL || flaws.size() > before) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(System.getProperty("portal.work"))
                            .resolve("../../screenshots/face-" + place.replaceAll("[^A-Za-z0-9]+", "-") + ".png")));
        }
    }

    private void tabsAreInSight(Page page, String name) {
        if (Boolean.TRUE.equals(page.evaluate(OUT_OF_SIGHT, SMALL))) {
            flaws.add(name + ": the tab that is shown is out of sight");
        }
    }

    /** Of what was looked at since the last time. */
    void hasNoFlaws() {
        var found = List.copyOf(flaws);
        flaws.clear();
        assertThat(found).isEmpty();
    }
}
