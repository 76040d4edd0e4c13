// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import static nl.bidn.portal.aansluiten.web.Visitor.errors;
import static nl.bidn.portal.aansluiten.web.Visitor.leads;
import static nl.bidn.portal.aansluiten.web.Visitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.aansluiten.service.DepartmentProduct;
import nl.bidn.portal.aansluiten.service.Room;
import nl.bidn.portal.aansluiten.service.TestProduct;
import nl.bidn.portal.identity.OinRegister;
import nl.bidn.portal.identity.OinRegister.Answer;
import nl.bidn.portal.identity.OinRegister.Outcome;
import nl.bidn.portal.values.Oin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OINs on the form: what is wrong with one, whose it is already, and what the register says. */
class OinPageTest extends PagesBase {
    private static final int OIN = 5;
    private static final int SUB_OIN = 7;

    private final OinRegister register = this::answer;
    private Outcome outcome = Outcome.FOUND;
    private Oin asked = Oin.of("00000099000000000000");

    private Answer answer(Oin oin) {
        asked = oin;
        return new Answer(outcome, outcome == Outcome.FOUND ? "Afdeling Test" : "");
    }

    @BeforeEach
    void aRegister() {
        room.clock.forward(Duration.ofDays(1));
        room.withdrawConcepts();
        desk.bindRegister(register);
        outcome = Outcome.FOUND;
    }

    @AfterEach
    void noRegister() {
        desk.unbindRegister(register);
    }

    @ParameterizedTest
    @CsvSource({
        "0000009900000000100, dit heeft te weinig cijfers. Een OIN heeft er twintig.",
        "000000990000000010000, dit heeft te veel cijfers. Een OIN heeft er twintig.",
        "0000009900000000100X, gebruik alleen cijfers.",
        "00000005000000001000, de eerste acht cijfers kloppen niet. Een OIN begint bijvoorbeeld met 00000001.",
        "00000001002220648000, er zit een fout in het nummer. Kijk de cijfers na.",
        "00000003123456780001, na een KvK-nummer van acht cijfers komt 0000."
    })
    void saysWhatIsWrongWithANumber(String oin, String sentence) {
        String[] form = goodForm(Room.municipality(), "fout@voorbeeld.nl");
        form[SUB_OIN] = oin;

        assertThat(errors(Visitor.nobody(desk).post(FORM, form)))
                .containsExactly("sub-oin: SubOIN van de afdeling: " + sentence);
    }

    @ParameterizedTest
    @CsvSource({"NOT_FOUND, not-found, kent dit nummer niet", "NOT_REACHABLE, not-reachable, antwoordt nu niet"})
    void theRegisterWarnsAndBlocksNothing(Outcome says, String parameter, String warning) {
        outcome = says;
        Organisatie town = Room.municipality();
        var visitor = Visitor.nobody(desk);
        String[] form = goodForm(town, email(town));

        String to = leads(visitor.post(FORM, form));

        assertThat(asked).hasToString(form[SUB_OIN]);
        assertThat(to).startsWith("verzonden?soort=formulier").endsWith("&register=" + parameter);
        follows(visitor, email(town));
        assertThat(text(visitor.get(reference(visitor), "register", parameter))).contains(warning);
        assertThat(leads(visitor.post(reference(visitor) + "/wijzigen", now(reference(visitor), form))))
                .isEqualTo(reference(visitor) + "?gedaan=gewijzigd&register=" + parameter);
    }

    @Test
    void anOfficerSeesWhatTheRegisterSays() {
        String reference = room.taken(Room.municipality(), Room.signUp(TestProduct.ACCESS));
        var officer = Visitor.signedIn(desk, room.officer);

        assertThat(text(officer.open("wachtrij", reference))).contains("Zoek de nummers op in het OIN-register");
        assertThat(text(officer.open("wachtrij", reference, "register", "ja")))
                .contains(asked + " staat in het register: Afdeling Test.");
        outcome = Outcome.NOT_FOUND;
        assertThat(text(officer.open("wachtrij", reference, "register", "ja")))
                .contains(asked + " staat niet in het register.");
    }

    @Test
    void theSameSubOinForTwoDepartmentsIsRefused() {
        room.node.products.install(new DepartmentProduct());
        Organisatie town = Room.municipality();
        var asks = (Inhoud.AanmeldenDiensten) Room.signUp(TestProduct.ACCESS);
        room.approved(room.taken(town, asks));
        String[] form = goodForm(town, "afdeling@voorbeeld.nl");
        form[1] = DepartmentProduct.ID.value();
        form[OIN] = String.valueOf(asks.oin());
        form[SUB_OIN] = String.valueOf(asks.subOin());

        assertThat(errors(Visitor.nobody(desk).post(FORM, form)))
                .containsExactly("sub-oin: SubOIN van de afdeling: dit nummer is al van een andere organisatie of"
                        + " afdeling. Elke afdeling heeft een eigen nummer.");

        form[SUB_OIN] = Room.oin();
        assertThat(errors(Visitor.nobody(desk).post(FORM, form))).isEmpty();
    }

    @Test
    void theNumberOfAnotherOrganisationIsRefused() {
        var asks = (Inhoud.AanmeldenDiensten) Room.signUp(TestProduct.ACCESS);
        room.approved(room.taken(Room.municipality(), asks));
        String[] form = goodForm(Room.municipality(), "ander@voorbeeld.nl");
        form[OIN] = String.valueOf(asks.subOin());

        assertThat(errors(Visitor.nobody(desk).post(FORM, form)))
                .singleElement()
                .asString()
                .startsWith("oin: OIN van de organisatie: dit nummer is al van een andere");
    }

    @Test
    void aNumberOnRecordNeedNotBeTypedAgain() {
        Organisatie town = Room.municipality();
        var asks = (Inhoud.AanmeldenDiensten) Room.signUp(TestProduct.ACCESS);
        room.approved(room.taken(town, asks));

        assertThat(desk.aanvragen.check(
                        Room.visitor(),
                        Room.opgave(
                                town,
                                new Inhoud.AanmeldenDiensten(TestProduct.ID, Set.of(TestProduct.PLAN), null, null))))
                .isEmpty();
        assertThat(desk.aanvragen.check(
                        Room.visitor(),
                        Room.opgave(
                                town,
                                new Inhoud.AanmeldenDiensten(
                                        TestProduct.ID, Set.of(TestProduct.PLAN), asks.oin(), asks.subOin()))))
                .as("its own numbers")
                .isEmpty();
    }
}
