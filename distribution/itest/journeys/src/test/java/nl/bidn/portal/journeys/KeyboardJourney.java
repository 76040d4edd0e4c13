// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Coming for the first time, being verified and giving a role, with the keys Tab, space, Enter and the arrows alone. */
class KeyboardJourney extends ZorgJourney {
    private static final String HANNA = "hanna@proefwijk.example";
    private static final String FARID = "farid@tussenschakel.example";
    private static final int MOST_STOPS = 80;

    @BeforeAll
    void proefwijkHasTheProduct() {
        isOnFor("GM9903");
    }

    @Test
    void nobodyNeedsAMouse() {
        goesTo(HANNA);
        open("/inloggen/eherkenning?domein=zorg");
        chooses("[name=makelaar]");
        presses("Verder");
        page.waitForURL(url -> !url.startsWith(portal.address("")));
        tellsWhoHeIs(HANNA);
        goesTo(page.locator("[name$=':FamilyName']"));
        page.keyboard().press("Space");
        presses("Delen en inloggen");
        isBack();

        chooses("#aanhef-mevr");
        types("#voorletters", "H.");
        assertThat(page.inputValue("#achternaam")).as("what she shared").isEqualTo("Vos");
        types("#telefoonnummer", "0612345685");
        types("#e-mailadres", HANNA);
        presses("Opslaan");
        assertThat(path()).isEqualTo("/eerste-keer/verificatie");

        types("#code", releases(registers("GM9903", "H. Vos", HANNA), "H. Vos"));
        presses("Verifieer");
        assertThat(main()).contains("U bent geverifieerd");

        goesTo(FARID);
        toTheMakelaar();
        tellsWhoHeIs(FARID);
        page.check("label:has-text(\"Gemeente Proefwijk\") >> input");
        choose("Verder");
        presses("Niets delen en inloggen");
        isBack();
        tells("F.", "Aziz", "0612345686", FARID);

        goesTo(HANNA);
        comes(HANNA);
        page.keyboard().press("Tab");
        assertThat(focused()).as("past the menu at once").isEqualTo("Naar de inhoud");
        presses("Gebruikersbeheer");
        presses("F. Aziz");
        var role = "#rol-oefening-gebruiker";
        goesTo(page.locator(role));
        page.keyboard().press("Space");
        assertThat(page.isChecked(role)).isTrue();
        presses("Opslaan");
        assertThat(main()).contains("De wijzigingen zijn opgeslagen");

        goesTo(page.locator("#actief"));
        page.keyboard().press("Space");
        goesTo(button("Opslaan"));
        page.keyboard().press("Enter");
        assertThat(page.locator("#uitzetten").isVisible()).isTrue();
        page.keyboard().press("Escape");
        assertThat(page.locator("#uitzetten").isVisible()).isFalse();
        assertThat(focused()).as("back where she was").isEqualTo("Opslaan");
    }

    private String focused() {
        return String.valueOf(page.evaluate("document.activeElement.innerText")).strip();
    }

    private Locator button(String text) {
        return page.locator(
                        "main :is(button, a):is(:text-is('%1$s'), :has(span:text-is('%1$s'))):visible".formatted(text))
                .first();
    }

    /** Tab, until it has the focus, which can be seen. */
    private void goesTo(Locator goal) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            if (Boolean.TRUE.equals(goal.evaluate("e => e === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not come to " + goal);
    }

    /** A radio button, or the first of its group. */
    private void chooses(String radio) {
        var group = page.locator(radio).first().getAttribute("name");
        for (int stops = 0; stops < MOST_STOPS && !group.equals(focusedName()); stops++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Space");
        var wanted = page.locator(radio).first();
        Await.until("the choice", () -> {
            if (!wanted.isChecked()) {
                page.keyboard().press("ArrowDown");
            }
            return Optional.of(wanted).filter(Locator::isChecked);
        });
    }

    private String focusedName() {
        return String.valueOf(page.evaluate("document.activeElement.name"));
    }

    private void types(String field, String text) {
        goesTo(page.locator(field));
        page.keyboard().type(text);
    }

    private void presses(String text) {
        goesTo(button(text));
        pressesEnter();
    }

    private void pressesEnter() {
        arrive(() -> page.keyboard().press("Enter"));
    }
}
