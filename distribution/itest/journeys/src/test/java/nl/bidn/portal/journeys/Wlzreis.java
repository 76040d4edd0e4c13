// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.driver.RunningPortal;
import org.junit.jupiter.api.AfterEach;

/** Journeys through Wlz-Registertoets, by people who each have a browser of their own. */
abstract class Wlzreis extends ZorgJourney {
    static final String RAADPLEGEN = "/wlz-registertoets/raadplegen";
    static final String LIJST = "/wlz-registertoets/lijst";
    static final String SIGNALEN = "/wlz-registertoets/signalen";
    static final String VERANTWOORDING = "/wlz-registertoets/verantwoording";

    /** Looks up. */
    static final String TESS = "tess@voorbeeldstad.example";

    /** Those of whom the register of the sandbox always says the same. */
    static final String JA = "999900006";

    static final String NEE = "999900018";
    static final String ONBEKEND = "999900031";
    /** Is not in it. */
    static final String NIEMAND = "999900043";

    /** Nine digits with the zero; no number for testing has one. */
    static final String ACHT = "12345611";

    static final String FILE_FORM = "form[enctype] ";

    private static final int SMALL = 360;
    private static final int HEIGHT = 800;

    final Face face = new Face();
    private final Set<String> here = new HashSet<>();

    Wlzreis() {}

    Wlzreis(RunningPortal own) {
        super(own);
    }

    @AfterEach
    void nothingIsWrongWithHowItLooks() {
        face.hasNoFlaws();
    }

    /** The one that the sandbox's CIZ delivers after a start. */
    final void theRegisterIsThere() {
        hasMade("demo-of-wlz");
        is(TESS);
        Await.until("the register", () -> {
            open(RAADPLEGEN);
            return Optional.of(main()).filter(text -> !text.contains("Er is nog geen register"));
        });
    }

    /** In a browser of his own, in which he signs in once. */
    final void is(String person) {
        goesTo(person);
        if (here.add(person)) {
            face.watch(page.context());
            comes(person);
        }
    }

    /** Closes his browser; he signs in again when he comes back. */
    final void leaves(String person) {
        closesBrowser(person);
        here.remove(person);
    }

    final void asks(String bsn, String kenmerk) {
        open(RAADPLEGEN);
        page.fill("#bsn", bsn);
        page.selectOption("#doel", "wmo-aanvraag");
        page.fill("#kenmerk", kenmerk);
        submit("#raadplegen button[type=submit]");
    }

    /** In the form with a file that is on the screen. */
    final void choosesFile(String text) {
        page.setInputFiles(
                FILE_FORM + "input[type=file]",
                new FilePayload("lijst.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends a list that is in order. */
    final void sendsList(String name, String text) {
        open(LIJST);
        page.selectOption(FILE_FORM + "[name=doel]", "wmo-aanvraag");
        page.fill(FILE_FORM + "[name=kenmerk]", name);
        choosesFile(text);
        submit(FILE_FORM + "button[type=submit]");
    }

    /** Adds a client who is followed from now on. */
    final void follows(String bsn, String kenmerk) {
        open(SIGNALEN + "/clienten");
        page.fill("[name=bsn]", bsn);
        page.fill("[name=kenmerk]", kenmerk);
        submit("form[action$=toevoegen] button[type=submit]");
    }

    /** Looks again and again at the list until this stands there. */
    final void listSays(String name, String text) {
        Await.until(name + " to say " + text, () -> {
            open(LIJST);
            return Optional.of(page.innerText(row(name))).filter(said -> said.contains(text));
        });
    }

    /** Waits for the signal of a client; answers what stands in its row. */
    final String signalOf(String client) {
        return Await.until("the signal of " + client, () -> {
            open(SIGNALEN);
            return page.locator(row(client)).allInnerTexts().stream().findFirst();
        });
    }

    /** Is done with the signal that is on the screen. */
    final void handles(String client) {
        submit(row(client) + " form button[type=submit]");
    }

    static String row(String name) {
        return "tr:has-text('%s')".formatted(name);
    }

    final void inspect(String name) {
        var size = page.viewportSize();
        page.setViewportSize(SMALL, HEIGHT);
        face.inspect(page, name);
        page.setViewportSize(size.width, size.height);
    }
}
