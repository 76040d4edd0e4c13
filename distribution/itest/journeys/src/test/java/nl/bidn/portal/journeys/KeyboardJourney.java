// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Optional;
import nl.bidn.portal.sandbox.eherkenning.DemoPersona;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Coming for the first time, being verified, giving a role, switching somebody off and taking him away, with the keys Tab,
 * space, Enter and the arrows alone.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyboardJourney extends ZorgJourney {
    private static final String HANNA = "hanna@proefwijk.example";
    private static final String FARID = "farid@tussenschakel.example";
    private static final int MOST_STOPS = 80;
    private static final Locator.WaitForOptions HIDDEN =
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

    @BeforeAll
    void proefwijkHasTheProduct() {
        isOnFor("GM9903");
    }

    @Test
    @Order(1)
    void nobodyNeedsAMouse() {
        goesTo(HANNA);
        goesToTheMakelaar();
        signsInThere(HANNA);
        goesTo(page.locator("[name$=':FamilyName']"));
        page.keyboard().press("Space");
        presses("Delen en inloggen");
        isBack();
        assertThat(page.inputValue("#achternaam")).as("what she shared").isEqualTo("Vos");
        saysWhoItIs("H.", "Vos", "0612345685", HANNA);
        types("#code", releases(registers("GM9903", "H. Vos", HANNA), "H. Vos"));
        presses("Verifieer");
        assertThat(main()).contains("U bent geverifieerd");

        goesTo(FARID);
        goesToTheMakelaar();
        signsInThere(FARID);
        chooses("label:has-text(\"Gemeente Proefwijk\") >> input");
        presses("Verder");
        presses("Niets delen en inloggen");
        isBack();
        saysWhoItIs("F.", "Aziz", "0612345686", FARID);

        goesTo(HANNA);
        goesToTheMakelaar();
        signsInThere(HANNA);
        presses("Niets delen en inloggen");
        isBack();
        page.keyboard().press("Tab");
        assertThat(focused()).as("past the menu at once").isEqualTo("Naar de inhoud");
        presses("Gebruikersbeheer");
        presses("F. Aziz");
        presses("Toon code");
        var code = page.innerText(".bidn-secret");
        var role = "#rol-oefening-gebruiker";
        goesTo(page.locator(role));
        page.keyboard().press("Space");
        assertThat(page.isChecked(role)).isTrue();
        presses("Opslaan");
        assertThat(main()).contains("De wijzigingen zijn opgeslagen");

        goesTo(FARID);
        types("#code", code);
        presses("Verifieer");
        assertThat(main()).contains("U bent geverifieerd");
    }

    private void goesToTheMakelaar() {
        seesTheMakelaars();
        open("/");
        goesTo(page.locator("li:has(h2:text-is(\"Zorg\")) >> a:has-text(\"Inloggen met eHerkenning\")"));
        pressesEnter();
        chooses("[name=makelaar]");
        presses("Verder");
        page.waitForURL(url -> !url.startsWith(portal.address("")));
    }

    private void signsInThere(String userName) {
        chooses("[name=leverancier]");
        presses("Verder");
        types("#gebruikersnaam", userName);
        types("#wachtwoord", DemoPersona.PASSWORD);
        presses("Doorgaan");
        types("#code", textMessage(userName));
        presses("Doorgaan");
    }

    private void saysWhoItIs(String initials, String lastName, String phone, String email) {
        chooses("#aanhef-mevr");
        types("#voorletters", initials);
        types("#achternaam", lastName);
        types("#telefoonnummer", phone);
        types("#e-mailadres", email);
        presses("Opslaan");
        assertThat(path()).isEqualTo("/eerste-keer/verificatie");
    }

    @Test
    @Order(2)
    void norToSwitchSomebodyOffAndTakeHimAway() {
        goesTo(HANNA);
        open("/gebruikersbeheer/gebruikers");
        presses("F. Aziz");
        goesTo(page.locator("#actief"));
        page.keyboard().press("Space");
        goesTo(button("Opslaan"));
        page.keyboard().press("Enter");
        page.locator("#uitzetten").waitFor();
        page.keyboard().press("Escape");
        page.locator("#uitzetten").waitFor(HIDDEN);
        assertThat(focused()).as("back where she was").isEqualTo("Opslaan");
        page.keyboard().press("Enter");
        goesTo(page.locator("#uitzetten button:has-text(\"Ja\")"));
        pressesEnter();
        assertThat(main()).contains("Niet actief");

        open("/gebruikersbeheer/gebruikers");
        goesTo(page.locator("main button.ams-button--warning").first());
        page.keyboard().press("Enter");
        goesTo(page.locator("dialog[open] button:has-text(\"Ja\")"));
        pressesEnter();
        assertThat(main()).contains("De gebruiker is verwijderd").doesNotContain("F. Aziz");
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
