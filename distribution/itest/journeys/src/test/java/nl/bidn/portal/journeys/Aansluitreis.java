// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.bidn.portal.driver.RunningPortal;
import org.junit.jupiter.api.AfterEach;

/** A municipality that nobody knows signs up: what its secretary and the officers of the servicedesk do with forms. */
abstract class Aansluitreis extends ZorgJourney {
    /** Decides on applications. */
    static final String DECIDES = "sdeskblauw";
    /** The second pair of eyes. */
    static final String RELEASES = "sdeskwit";

    private static final Pattern LINK = Pattern.compile("/aansluiten/toegang/\\S+");

    final Face face = new Face();
    /** Of the application that it is about now. */
    String reference = "";

    private final Set<String> watched = new HashSet<>();
    private final Set<String> officers = new HashSet<>();
    private final Gemeente gemeente;

    /**
     * Who signs up.
     *
     * @param secretaris whom to reach; he has no account
     */
    record Gemeente(String naam, String kvk, String code, String secretaris) {}

    Aansluitreis(Gemeente gemeente) {
        this.gemeente = gemeente;
    }

    Aansluitreis(Gemeente gemeente, RunningPortal own) {
        super(own);
        this.gemeente = gemeente;
    }

    @AfterEach
    void nothingIsWrongWithHowItLooks() {
        face.hasNoFlaws();
    }

    final void is(String person) {
        goesTo(person);
        if (watched.add(person)) {
            face.watch(page.context());
        }
    }

    /** He comes in anew, in a browser that knows nothing. */
    final void isNew(String person) {
        closesBrowser(person);
        watched.remove(person);
        is(person);
    }

    final void isOfficer(String person) {
        is(person);
        if (officers.add(person)) {
            signIn(person);
        }
    }

    /** The organisation and the contact. */
    final void fillsInWho() {
        page.fill("#organisatie-naam", gemeente.naam());
        page.selectOption("#organisatie-type", "GEMEENTE");
        page.selectOption("#organisatie-nummersoort", "KVK");
        page.fill("#organisatie-nummer", gemeente.kvk());
        page.fill("#organisatie-code", gemeente.code());
        page.fill("#contact-naam", "S. Secretaris");
        page.fill("#contact-email", gemeente.secretaris());
    }

    /** By the newest link that was mailed. */
    final void comesBack() {
        open(Await.until(
                "a mail with a link",
                () -> mails(gemeente.secretaris(), "BIDN")
                        .map(message -> LINK.matcher(message.get("text").asText()))
                        .filter(Matcher::find)
                        .map(Matcher::group)
                        .findFirst()));
    }

    /** The same, and to the application that was begun last. */
    final void opensHisConcept() {
        comesBack();
        reference = page.innerText("main tr:has-text('Concept') th");
        choose(reference);
    }

    /** The form that the portal made, as if somebody had signed it. */
    final void addsSigned(String document) {
        byte[] form = page.request()
                .get(portal.address("/aansluiten/" + reference + "/formulier.pdf"))
                .body();
        page.selectOption("#document", document);
        page.fill("#ondertekend-op", today());
        page.fill("#ondertekend-door", "B. Burgemeester");
        page.selectOption("#ondertekend-als", "LEIDINGGEVENDE");
        page.setInputFiles("#bestand", new FilePayload("getekend.pdf", "application/pdf", form));
        arrive(() -> page.click("button:has-text('Document aanleveren')"));
        assertThat(main()).contains("Het document is toegevoegd");
    }

    final void submits() {
        choose("Aanvraag indienen");
        assertThat(main()).contains("Uw aanvraag is ingediend");
    }

    /** An officer takes the application and sees what approval would do. */
    final void takesIt() {
        isOfficer(DECIDES);
        open("/aansluitingen/wachtrij/" + reference);
        choose("Toewijzen");
    }

    final void agrees() {
        choose("Akkoord");
        assertThat(main()).contains("De aanvraag is goedgekeurd en uitgevoerd");
    }

    /** Step 2 of the manual: a signed form, four eyes, and a code that the person types himself. */
    final void becomesGebruikersbeheerder(String domein, String person, String voorletters, String achternaam) {
        String naam = voorletters + " " + achternaam;
        is(gemeente.secretaris());
        open("/aansluiten/formulier/aanmelden-gebruikersbeheerder?domein=" + domein);
        page.fill("#persoon-naam", naam);
        page.fill("#persoon-email", person);
        fillsInWho();
        choose("Opslaan en verder");
        opensHisConcept();
        addsSigned("Het getekende formulier");
        submits();
        takesIt();
        agrees();

        is(person);
        comes(person);
        tells(voorletters, achternaam, "0612345690", person);
        isOfficer(DECIDES);
        open("/servicedesk/beheerders");
        choose(naam);
        picks("#persoon", naam);
        choose("Koppelen");
        assertThat(page.locator("main button:has-text('Vrijgeven')").count()).isZero();
        isOfficer(RELEASES);
        open("/servicedesk/beheerders");
        choose(naam);
        choose("Vrijgeven");
        var code = page.innerText(".bidn-code");
        is(person);
        verifies(code);
        isNew(person);
        comes(person);
    }
}
