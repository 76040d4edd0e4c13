// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import static nl.bidn.portal.aansluiten.web.Visitor.errors;
import static nl.bidn.portal.aansluiten.web.Visitor.leads;
import static nl.bidn.portal.aansluiten.web.Visitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.bidn.portal.aansluiten.Aanvrager;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.aansluiten.service.Room;
import nl.bidn.portal.aansluiten.service.TestProduct;
import nl.bidn.portal.aansluiten.service.WorkProduct;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Roles.Held;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The forms besides signing up, from the first field to what became of them. */
class OtherFormsTest extends PagesBase {
    private static final String CHANGE = "mutatieformulier";
    private static final String MANDATE = "machtiging";
    private static final String END = "opzeggen";
    private static final String PRODUCT = TestProduct.ID.value();

    private static final String WORK = WorkProduct.ID.value();

    private Visitor visitor;

    @BeforeEach
    void theNextDay() {
        room.clock.forward(Duration.ofDays(1));
        visitor = Visitor.nobody(desk);
    }

    @Test
    void aChangeFormSaysWhatIsMissing() {
        Organisatie town = townAtWork();

        assertThat(text(visitor.get("formulier/" + CHANGE, "product", WORK)))
                .contains("role.tekenaar.title", "role.medewerker.title", "De rol geven", "De rol intrekken");
        assertThat(errors(visitor.post("formulier/" + CHANGE, both(who(town, email(town)), "product", WORK))))
                .containsExactly(
                        "rol: Vul in: Rol.",
                        "persoon-naam: Vul in: Naam van de persoon.",
                        "persoon-email: Vul in: E-mailadres van de persoon.");
        assertThat(errors(visitor.post(
                        "formulier/" + CHANGE,
                        both(
                                who(town, email(town)),
                                "product",
                                WORK,
                                "rol",
                                "koning",
                                "persoon-naam",
                                "M. Mede",
                                "persoon-email",
                                "mede bij voorbeeld"))))
                .containsExactly(
                        "rol: Rol: dit kent het portaal niet.",
                        "persoon-email: E-mailadres van de persoon: dit klopt niet. Controleer wat u invulde.");
    }

    @Test
    void aChangeFormGivesARoleAndAnotherTakesIt() {
        Organisatie town = townAtWork();
        Account person = room.node.active("mede" + town.number().number(), town.id());

        String reference = begun(visitor, CHANGE, town, change(person, "geven"));
        assertThat(text(visitor.get(reference))).contains("role.tekenaar.title", person.name());
        byte[] paper = room.form(new Aanvrager.Bezoeker(email(town)), reference);
        assertThat(errors(
                        visitor.sends(reference + "/document", paper, signed(person.name(), Capacity.LEIDINGGEVENDE))))
                .containsExactly("ondertekend-door: Naam van wie tekende: niemand tekent voor zichzelf. Laat iemand"
                        + " anders tekenen.");
        visitor.sends(reference + "/document", paper, signed("B. Baas", Capacity.LEIDINGGEVENDE));
        submitsAndIsApproved(reference);
        assertThat(room.node.roles.of(person.id()))
                .containsExactly(new Held(person.id(), WorkProduct.ID, TestProduct.SIGNATORY, town.id()));

        room.clock.forward(Duration.ofDays(1));
        var later = Visitor.nobody(desk);
        String takes = begunAndSigned(later, CHANGE, town, change(person, "nemen"));
        assertThat(leads(later.post(takes + "/indienen", now(takes)))).endsWith("ingediend");
        approves(takes);
        assertThat(room.node.roles.of(person.id())).isEmpty();
    }

    /** A municipality with the product whose roles are given by form. */
    private Organisatie townAtWork() {
        Organisatie town = Room.municipality();
        room.approved(room.taken(town, Room.signUpForWork()));
        return town;
    }

    @Test
    void aFormOfAProductThatHasNoSuchFormIsNotThereByItsAddressEither() {
        Organisatie town = townAtWork();
        for (String[] typed : new String[][] {{CHANGE, PRODUCT}, {MANDATE, WORK}}) {
            String form = "formulier/" + typed[0];
            String[] asked = both(who(town, email(town)), "product", typed[1]);
            assertThat(visitor.get(form, "product", typed[1])).isInstanceOf(View.NotFound.class);
            assertThat(visitor.post(form, asked)).isInstanceOf(View.NotFound.class);
            assertThat(text(visitor.get(form))).doesNotContain("value=\"" + typed[1] + "\"");
        }
        assertThat(visitor.get("formulier/" + CHANGE, "product", WORK)).isInstanceOf(View.Page.class);
        assertThat(room.aanvragen.of(new Aanvrager.Bezoeker(email(town)))).isEmpty();
    }

    private static String[] change(Account person, String what) {
        return new String[] {
            "product",
            WORK,
            "rol",
            TestProduct.SIGNATORY,
            "wijziging",
            what,
            "persoon-naam",
            person.name(),
            "persoon-email",
            person.email()
        };
    }

    private void submitsAndIsApproved(String reference) {
        assertThat(leads(visitor.post(reference + "/indienen", now(reference))))
                .isEqualTo(reference + "?gedaan=ingediend");
        approves(reference);
        assertThat(room.now(reference).staat()).isEqualTo(Staat.GOEDGEKEURD);
    }

    @Test
    void aMandateSaysWhatIsWrongWithIt() {
        Organisatie town = townThatTakesPart();
        assertThat(text(visitor.get("formulier/" + MANDATE, "product", PRODUCT)))
                .contains("dienst.toegang.title", "Naam van de dienstverlener", "Eerste dag zonder machtiging");
        assertThat(errors(visitor.post("formulier/" + MANDATE, both(who(town, email(town)), "product", PRODUCT))))
                .containsExactly(
                        "provider-naam: Vul in: Naam van de dienstverlener.",
                        "provider-nummer: Vul in: Nummer van de dienstverlener.",
                        "van: Vul in: Eerste dag van de machtiging.");
        String[] itself = mandate(town, "2026-12-31", "2026-12-01");
        assertThat(errors(visitor.post(
                        "formulier/" + MANDATE, both(who(town, email(town)), without("diensten", itself)))))
                .containsExactly(
                        "diensten: Vul in: Onderdelen.",
                        "provider-nummer: Nummer van de dienstverlener: dit is al zo. U hoeft het niet aan te vragen.",
                        "tot: Eerste dag zonder machtiging: kies een dag na de eerste dag.");
    }

    private static String[] mandate(Organisatie provider, String from, String until) {
        return new String[] {
            "product",
            PRODUCT,
            "diensten",
            TestProduct.ACCESS,
            "provider-naam",
            provider.name(),
            "provider-nummersoort",
            "KVK",
            "provider-nummer",
            provider.number().number(),
            "van",
            from,
            "tot",
            until
        };
    }

    private static String[] without(String name, String... fields) {
        String[] less = fields.clone();
        for (int i = 0; i < fields.length; i += 2) {
            less[i + 1] = fields[i].equals(name) ? "" : fields[i + 1];
        }
        return less;
    }

    @Test
    void aProviderGivesNoMandateToItself() {
        Organisatie provider = Room.provider();

        assertThat(errors(visitor.post(
                        "formulier/" + MANDATE,
                        both(who(provider, email(provider)), mandate(Room.provider(), "2026-12-01", "")))))
                .containsExactly(
                        "organisatie-type: Soort organisatie: dit formulier is niet voor deze soort" + " organisatie.");
    }

    @Test
    void aMandateIsSignedByTheMunicipalityAndTwoOfficersAgree() {
        Organisatie town = townThatTakesPart();
        Organisatie provider = Room.provider();
        String reference = begunAndSigned(visitor, MANDATE, town, mandate(provider, "2026-11-01", ""));
        assertThat(text(visitor.get(reference))).contains(provider.name(), "dienst.toegang.title");
        visitor.post(reference + "/indienen", now(reference));

        approves(reference);
        assertThat(room.node.machtigingen.of(town.id())).as("one officer").isEmpty();
        Visitor.signedIn(desk, room.second).acts("wachtrij", reference + "/akkoord", now(reference));

        assertThat(room.node.machtigingen.of(town.id())).singleElement().satisfies(given -> {
            assertThat(given.provider()).isEqualTo(provider.id());
            assertThat(given.diensten()).containsExactly(TestProduct.ACCESS);
            assertThat(given.until()).isNull();
        });
    }

    @Test
    void anEndSwitchesOffWhatWasTicked() {
        Organisatie town = townThatTakesPart();
        String reference = begunAndSigned(visitor, END, town, "product", PRODUCT, "diensten", TestProduct.ACCESS);
        assertThat(text(visitor.get(reference))).contains("Opzeggen", "dienst.toegang.title");

        submitsAndIsApproved(reference);

        assertThat(room.node.diensten.isOn(TestProduct.ID, TestProduct.ACCESS, town.id()))
                .isFalse();
        assertThat(room.node.enablement.isEnabled(TestProduct.ID, town.id())).isTrue();
    }

    @Test
    void anEndOfAnOrganisationThatNobodyKnowsIsRefused() {
        Organisatie stranger = Room.municipality();
        String reference = begunAndSigned(visitor, END, stranger, "product", PRODUCT);

        View refused = visitor.post(reference + "/indienen", now(reference));

        assertThat(errors(refused))
                .containsExactly(": Organisatie " + stranger.name() + " staat niet in het portaal. Er valt daarom"
                        + " niets te wijzigen of op te zeggen. Meld de organisatie eerst aan, of controleer het"
                        + " nummer en de code.");
        assertThat(room.now(reference).staat()).isEqualTo(Staat.CONCEPT);
    }
}
