// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import static nl.bidn.portal.aansluiten.web.Visitor.errors;
import static nl.bidn.portal.aansluiten.web.Visitor.leads;
import static nl.bidn.portal.aansluiten.web.Visitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.aansluiten.service.TestProduct;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.EherkenningPeople.Arrival;
import nl.bidn.portal.identity.EherkenningPerson;
import nl.bidn.portal.identity.Prefill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The button to sign by eHerkenning: there for who may, and for nobody else. */
class SigningPageTest extends PagesBase {
    private static final String BUTTON = "/ondertekenen\"";

    private Organisatie town;

    @BeforeEach
    void aTown() {
        room.clock.forward(Duration.ofDays(1));
        town = townThatTakesPart();
    }

    private AccountId came(String name) {
        String pseudonym = name + town.number().number();
        var arrival = (Arrival.Welcome) room.node.eherkenning.arrive(
                new EherkenningPerson(List.of(town.number()), pseudonym, null, null),
                new Prefill("A.", "An", "", "Aanvrager", pseudonym + "@voorbeeld.nl", ""));
        room.node.codes.issue(arrival.account(), "test");
        room.node.codes.verify(arrival.account(), room.node.codes.reveal(arrival.account(), "test"));
        return arrival.account();
    }

    /** A concept of who signed in, about an end. */
    private String begun(Visitor person) {
        String to = leads(person.post(
                "formulier/opzeggen",
                both(who(town, email(town)), "product", TestProduct.ID.value(), "diensten", TestProduct.ACCESS)));
        assertThat(to).endsWith("?gedaan=begonnen");
        return to.substring(0, to.indexOf('?'));
    }

    @Test
    void whoeverMaySignDoesSoInThePlaceOfPaper() {
        AccountId account = came("baas");
        room.node.administrators.appoint(account, Domain.SCHULDEN, "test");
        var boss = Visitor.signedIn(desk, account);
        String reference = begun(boss);
        assertThat(text(boss.get(reference)))
                .contains("U bent ingelogd met eHerkenning en mag voor uw organisatie tekenen.", BUTTON);

        assertThat(leads(boss.post(reference + "/ondertekenen", now(reference))))
                .isEqualTo(reference + "?gedaan=ondertekend");

        assertThat(text(boss.get(reference))).doesNotContain(BUTTON);
        assertThat(leads(boss.post(reference + "/indienen", now(reference))))
                .isEqualTo(reference + "?gedaan=ingediend");
        assertThat(text(Visitor.signedIn(desk, room.officer).open("wachtrij", reference)))
                .contains("eHerkenning");
    }

    @Test
    void whoeverMayNotSeesWhyAndNoButton() {
        AccountId account = came("collega");
        var colleague = Visitor.signedIn(desk, account);
        String reference = begun(colleague);
        assertThat(text(colleague.get(reference)))
                .contains("U hebt bij uw organisatie geen recht om te tekenen.")
                .doesNotContain(BUTTON);

        assertThat(errors(colleague.post(reference + "/ondertekenen", now(reference))))
                .containsExactly(": U hebt bij uw organisatie geen recht om te tekenen.");

        assertThat(room.now(reference).signature()).isNull();
        assertThat(room.now(reference).staat()).isEqualTo(Staat.CONCEPT);
    }

    @Test
    void aRightDoesNotHelpWhoCameByPassword() {
        AccountId account = came("wachtwoord");
        room.node.administrators.appoint(account, Domain.SCHULDEN, "test");
        var boss = new Visitor(desk, account, Assurance.PASSWORD);
        String reference = begun(boss);

        assertThat(text(boss.get(reference)))
                .contains("U bent niet met eHerkenning EH3 ingelogd.")
                .doesNotContain(BUTTON);
        assertThat(errors(boss.post(reference + "/ondertekenen", now(reference))))
                .containsExactly(
                        ": U bent niet met eHerkenning EH3 ingelogd. Teken op papier, of log in met" + " eHerkenning.");
    }

    @Test
    void aNewGebruikersbeheerderIsSignedOnPaperAlone() {
        AccountId account = came("papier");
        room.node.administrators.appoint(account, Domain.SCHULDEN, "test");
        var boss = Visitor.signedIn(desk, account);
        String to = leads(boss.post(
                "formulier/aanmelden-gebruikersbeheerder",
                both(
                        who(town, email(town)),
                        "domein",
                        "SCHULDEN",
                        "persoon-naam",
                        "N. Nieuw",
                        "persoon-email",
                        "nieuw@voorbeeld.nl")));
        String reference = to.substring(0, to.indexOf('?'));

        assertThat(text(boss.get(reference)))
                .contains("Dit formulier tekent een leidinggevende of het college van B&amp;W, op papier.")
                .doesNotContain(BUTTON);
    }
}
