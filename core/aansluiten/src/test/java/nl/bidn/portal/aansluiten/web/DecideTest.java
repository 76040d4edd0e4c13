// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import static nl.bidn.portal.aansluiten.web.Visitor.errors;
import static nl.bidn.portal.aansluiten.web.Visitor.leads;
import static nl.bidn.portal.aansluiten.web.Visitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import nl.bidn.portal.aansluiten.Aanvrager;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.aansluiten.service.Room;
import nl.bidn.portal.aansluiten.service.TestProduct;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.ui.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The servicedesk decides, and organisations see how far they are. */
class DecideTest extends PagesBase {
    private static final String QUEUE = "wachtrij";

    /** One mailbox gets so many mails a day, and no more. */
    @BeforeEach
    void theNextDay() {
        room.clock.forward(Duration.ofDays(1));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(room.clock.instant(), Words.ZONE);
    }

    private Visitor officer(AccountId account) {
        return Visitor.signedIn(desk, account);
    }

    private View acts(Visitor officer, String reference, String act, String... more) {
        String[] all = Arrays.copyOf(more, more.length + 2);
        all[more.length] = "versie";
        all[more.length + 1] = String.valueOf(room.version(reference));
        return officer.acts(QUEUE, reference + "/" + act, all);
    }

    @Test
    void anOfficerTakesAsksGetsAnAnswerAndAgrees() {
        Organisatie town = Room.municipality();
        String reference = room.submitted(town, Room.signUp(TestProduct.ACCESS));
        var officer = officer(room.officer);
        assertThat(officer.tabs()).containsExactly("wachtrij", "stappen");
        assertThat(text(officer.open(QUEUE, "", "zoek", town.name()))).contains(reference, "Nog niemand", "Ingediend");
        assertThat(text(officer.open(QUEUE, reference))).contains("Toewijzen").doesNotContain("Akkoord");

        assertThat(leads(acts(officer, reference, "toewijzen")))
                .isEqualTo("wachtrij/" + reference + "?gedaan=toegewezen");
        assertThat(text(officer.open(QUEUE, "", "wie", "ik"))).contains(reference);
        assertThat(text(officer.open(QUEUE, "", "wie", "niemand"))).doesNotContain(reference);
        assertThat(text(officer.open(QUEUE, reference)))
                .contains(
                        "Organisatie " + town.name() + " (Gemeente) komt in het portaal met code " + town.id(),
                        "KvK-nummer " + town.number().number() + " hoort voortaan bij " + town.name() + " (" + town.id()
                                + ").",
                        "dienst.toegang.title van product.title gaat aan",
                        "afdeling schuldhulpverlening")
                .doesNotContain(town.number().toString());
        assertThat(errors(acts(officer, reference, "vragen")))
                .containsExactly("vraag: Vul in wat de aanvrager moet aanvullen.");
        acts(officer, reference, "vragen", "vraag", "Wie tekende <b>dit</b>?");
        assertThat(room.now(reference).staat()).isEqualTo(Staat.AANVULLING_GEVRAAGD);

        var visitor = Visitor.nobody(desk);
        follows(visitor, Room.MAIL);
        assertThat(text(visitor.get(reference))).contains("Wie tekende &lt;b&gt;dit", "Uw antwoord");
        assertThat(leads(visitor.post(
                        reference + "/aanvullen",
                        "tekst",
                        "B. Baas",
                        "versie",
                        String.valueOf(room.version(reference)))))
                .isEqualTo(reference + "?gedaan=aangevuld");
        assertThat(text(officer.open(QUEUE, reference))).contains("B. Baas", "Servicedesk BIDN");
        assertThat(leads(acts(officer, reference, "akkoord"))).endsWith("?gedaan=goedgekeurd");
        assertThat(room.node.enablement.isEnabled(TestProduct.ID, town.id())).isTrue();
        assertThat(text(visitor.get(reference))).contains("goedgekeurd en verwerkt");
        assertThat(text(officer.open("stappen", "", "organisatie", town.id().value())))
                .contains("product.title – " + town.name(), "Meld uw organisatie aan.", "Klaar");
    }

    @Test
    void aRejectionSaysWhyAndWhoIsLateHearsThatSomebodyWasFirst() {
        String reference = room.taken(Room.municipality(), Room.signUp(TestProduct.ACCESS));
        var officer = officer(room.officer);
        String old = String.valueOf(room.version(reference));
        assertThat(errors(acts(officer, reference, "afwijzen")))
                .containsExactly("reden: Vul in waarom u de aanvraag afwijst.");
        assertThat(leads(acts(officer, reference, "afwijzen", "reden", "Niet getekend door de juiste persoon.")))
                .endsWith("?gedaan=afgewezen");
        assertThat(errors(officer.acts(QUEUE, reference + "/akkoord", "versie", old)))
                .singleElement()
                .asString()
                .startsWith(": ");
        var visitor = Visitor.nobody(desk);
        follows(visitor, Room.MAIL);
        assertThat(text(visitor.get(reference))).contains("Niet getekend door de juiste persoon.", "Afgewezen");
    }

    @Test
    void aMandateNeedsTwoOfficers() {
        Organisatie town = Room.municipality();
        String signUp = room.taken(town, Room.signUp(TestProduct.ACCESS));
        room.approved(signUp);
        Organisatie provider = Room.provider();
        var mandate = new Inhoud.Machtiging(TestProduct.ID, Set.of(TestProduct.ACCESS), provider, today(), null);
        String reference = room.taken(town, mandate);
        var first = officer(room.officer);
        assertThat(text(first.open(QUEUE, reference)))
                .contains("De machtiging van " + provider.name() + " voor dienst.toegang.title");
        assertThat(leads(acts(first, reference, "akkoord"))).endsWith("?gedaan=eerste-akkoord");
        assertThat(text(first.open(QUEUE, reference)))
                .contains("Eerste akkoord door")
                .doesNotContain("/akkoord\"");
        assertThat(leads(acts(officer(room.second), reference, "akkoord"))).endsWith("?gedaan=goedgekeurd");
        assertThat(room.node.machtigingen.of(town.id())).hasSize(1);
    }

    @Test
    void saysWhichOtherNumberIsOnRecordInWords() {
        Organisatie town = Room.municipality();
        Organisatie other = Room.municipality();
        room.node.organisations.add(town.id(), town.type(), town.name(), Room.TODAY);
        String reference = room.taken(town, Room.signUp(TestProduct.ACCESS));
        room.node.eherkenning.add(other.number(), town.id(), "test");

        assertThat(text(officer(room.officer).open(QUEUE, reference)))
                .contains("met een ander nummer: KvK-nummer " + other.number().number() + ".");
    }

    @Test
    void whoIsNoOfficerSeesNoQueue() {
        Organisatie town = Room.municipality();
        String reference = room.taken(town, Room.signUp(TestProduct.ACCESS));
        room.approved(reference);
        AccountId person = room.node.active("burger", town.id()).id();
        var colleague = Visitor.signedIn(desk, person);
        assertThat(colleague.tabs()).isEmpty();
        assertThat(colleague.open(QUEUE, reference)).isInstanceOf(View.NotFound.class);
        assertThat(colleague.acts(QUEUE, reference + "/akkoord", "versie", "1")).isInstanceOf(View.NotFound.class);
        assertThat(colleague.open("stappen", "")).isInstanceOf(View.NotFound.class);
    }

    @Test
    void aGebruikersbeheerderSeesTheStepsOfHisOwnOrganisationAndTicksThem() {
        Organisatie town = Room.municipality();
        room.approved(room.taken(town, Room.signUp(TestProduct.ACCESS)));
        Organisatie other = Room.municipality();
        room.approved(room.taken(other, Room.signUp(TestProduct.ACCESS)));
        AccountId person = room.node.active("beheerder", town.id()).id();
        room.node.administrators.appoint(person, Domain.SCHULDEN, "test");
        var administrator = Visitor.signedIn(desk, person);
        assertThat(administrator.tabs()).containsExactly("aanvragen", "stappen");
        assertThat(text(administrator.open("stappen", "")))
                .contains(town.name(), "De koppeling werkt")
                .doesNotContain(other.name());
        String[] tick = {
            "product",
            TestProduct.ID.value(),
            "vinkje",
            "KOPPELING_GEREED",
            "aan",
            "ja",
            "organisatie",
            town.id().value()
        };
        assertThat(leads(administrator.acts("stappen", "vinkje", tick))).isEqualTo("stappen?gedaan=afgevinkt");
        assertThat(text(administrator.open("stappen", "")))
                .contains(
                        "De koppeling werkt nog niet",
                        "Sinds " + Words.of(Locale.ENGLISH).date(today()));
        tick[7] = other.id().value();
        assertThat(administrator.acts("stappen", "vinkje", tick)).isInstanceOf(View.NotFound.class);
    }

    @Test
    void whoIsSignedInNeedNotTypeWhatIsKnown() {
        Organisatie town = Room.municipality();
        room.approved(room.taken(town, Room.signUp(TestProduct.ACCESS)));
        AccountId person = room.node.active("collega", town.id()).id();
        var colleague = Visitor.signedIn(desk, person);
        assertThat(text(colleague.get("formulier/opzeggen", "product", TestProduct.ID.value())))
                .contains("value=\"" + town.name() + "\"", town.number().number());
        String[] form = goodForm(town, "collega@voorbeeld.nl");
        String to = leads(colleague.post("formulier/opzeggen", form));
        assertThat(to).endsWith("?gedaan=begonnen");
        String reference = to.substring(0, to.indexOf('?'));
        assertThat(text(colleague.get(reference))).contains("Opzeggen", "dienst.toegang.title");
        assertThat(text(colleague.get(reference + "/intrekken"))).contains("U kunt dit niet ongedaan maken");
        colleague.post(reference + "/intrekken", "versie", String.valueOf(room.version(reference)));
        assertThat(room.now(reference).staat()).isEqualTo(Staat.INGETROKKEN);
        assertThat(room.aanvragen.of(new Aanvrager.Ingelogd(Objects.requireNonNull(colleague.session))))
                .hasSize(1);
    }
}
