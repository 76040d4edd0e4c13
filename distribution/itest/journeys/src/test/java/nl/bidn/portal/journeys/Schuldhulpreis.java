// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.bidn.portal.driver.RunningPortal;

/** What people do who ask sources for debt help. */
abstract class Schuldhulpreis extends Aansluitreis {
    static final String AANVRAGEN = "/schuldhulpverlening/aanvragen";
    static final String RESULTATEN = "/schuldhulpverlening/resultaten";
    static final String INSTELLINGEN = "/schuldhulpverlening/instellingen";
    static final String VERANTWOORDING = "/schuldhulpverlening/verantwoording";

    static final int OK = 200;

    /** Of whom each source of the sandbox answers at once. */
    static final String METEEN = "999900006";
    /** About whom one source keeps looking for some seconds. */
    static final String TRAAG = "999900031";
    /** Of whom one never answers, and one refuses. */
    static final String MOEILIJK = "999900043";

    /** Asks, at the provider. */
    static final String DIRK = "dirk@schuldhulpsamen.example";
    /** Sets up, at the provider. */
    static final String ELINE = "eline@schuldhulpsamen.example";

    private static final int SMALL = 360;
    private static final int HEIGHT = 800;
    private static final Pattern NUMMER = Pattern.compile("[0-9A-F]{4}(-[0-9A-F]{4}){3}");
    private static final Pattern ID = Pattern.compile("\"id\" ?: ?\"([^\"]+)\"");

    private final Set<String> here = new HashSet<>();

    Schuldhulpreis(Gemeente gemeente) {
        super(gemeente);
    }

    Schuldhulpreis(Gemeente gemeente, RunningPortal own) {
        super(gemeente, own);
    }

    /** In a browser of his own, in which he signs in once. */
    final void isIn(String person) {
        is(person);
        if (here.add(person)) {
            comes(person);
        }
    }

    /** He came in by himself. */
    final void isInAlready(String person) {
        here.add(person);
    }

    /** Answers the number of the question. */
    final String asks(String bsn, String doel, String kenmerk) {
        open(AANVRAGEN);
        page.fill("#bsn", bsn);
        page.selectOption("#doel", doel);
        page.fill("#kenmerk", kenmerk);
        submit("#aanvragen button[type=submit]");
        assertThat(main()).contains(kenmerk).doesNotContain(bsn);
        var nummer = NUMMER.matcher(page.innerText("tr:has-text('" + kenmerk + "')"));
        assertThat(nummer.find()).isTrue();
        return nummer.group();
    }

    /** Waits until it can be shown, and has it shown. */
    final void shows(String kenmerk) {
        canBeShown(kenmerk);
        submit(toon(kenmerk));
    }

    final void canBeShown(String kenmerk) {
        Await.until("the answer to " + kenmerk, () -> {
            open(RESULTATEN);
            return Optional.of(page.locator(toon(kenmerk)).count()).filter(found -> found == 1);
        });
    }

    private static String toon(String kenmerk) {
        return "tr:has-text('" + kenmerk + "') form[action$='/toon'] button";
    }

    /** Until so much of this question stands on the page. */
    final void standsAt(String kenmerk, String stand) {
        Await.until(kenmerk + " to be at " + stand, () -> {
            open(AANVRAGEN);
            return Optional.of(page.innerText("tr:has-text('" + kenmerk + "')")).filter(text -> text.contains(stand));
        });
    }

    /** The productbeheerder makes a key for systems, and sees it once. */
    final String makesKey() {
        open(INSTELLINGEN);
        choose("Maak een nieuwe sleutel");
        return page.innerText("#sleutel");
    }

    /** The newest mandate of the provider for this municipality ends today. */
    final void mandateEnds(String gemeente) {
        var mandate = ID.matcher(portal.console("portal:machtiging-list --json " + gemeente));
        assertThat(mandate.find()).isTrue();
        portal.console("portal:machtiging-end " + mandate.group(1));
    }

    final int status(String path) {
        return page.navigate(portal.address(path)).status();
    }

    final void inspect(String name) {
        var size = page.viewportSize();
        page.setViewportSize(SMALL, HEIGHT);
        face.inspect(page, name);
        page.setViewportSize(size.width, size.height);
    }
}
