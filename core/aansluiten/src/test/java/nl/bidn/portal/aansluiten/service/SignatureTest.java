// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.aansluiten.Aanvrager;
import nl.bidn.portal.aansluiten.Aanvrager.Ingelogd;
import nl.bidn.portal.aansluiten.Contact;
import nl.bidn.portal.aansluiten.Geweigerd;
import nl.bidn.portal.aansluiten.Geweigerd.Waarom;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Opgave;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.aansluiten.Tekenbevoegdheid;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.EherkenningPeople.Arrival;
import nl.bidn.portal.identity.EherkenningPerson;
import nl.bidn.portal.identity.Prefill;
import nl.bidn.portal.identity.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who signs by eHerkenning, and what somebody who is signed in sees. */
class SignatureTest extends RoomedTest {
    private final Inhoud more = new Inhoud.Opzeggen(TestProduct.ID, Set.of(TestProduct.ACCESS));

    private Organisatie town;

    @BeforeEach
    void aTownThatTakesPart() {
        town = Room.municipality();
        room.approved(room.taken(town, Room.signUp(TestProduct.ACCESS)));
    }

    /** Came by eHerkenning for that town, and was verified. */
    private AccountId came(String pseudonym, Organisatie organisatie) {
        var arrival = (Arrival.Welcome) room.node.eherkenning.arrive(
                new EherkenningPerson(List.of(organisatie.number()), pseudonym, null, null),
                new Prefill("A.", "An", "", "Aanvrager", pseudonym + "@voorbeeld.nl", ""));
        room.node.codes.issue(arrival.account(), "test");
        room.node.codes.verify(arrival.account(), room.node.codes.reveal(arrival.account(), "test"));
        return arrival.account();
    }

    private Ingelogd signedIn(AccountId account, Assurance assurance) {
        return new Ingelogd(new Session(
                "s",
                account,
                "A. Aanvrager",
                assurance,
                room.clock.instant(),
                room.clock.instant(),
                null,
                "f",
                "nl",
                "auto",
                true));
    }

    private String begun(Aanvrager applicant) {
        var named = new Organisatie(town.name(), town.type(), town.number(), town.id());
        return room.aanvragen.begin(
                applicant, new Opgave(named, new Contact("A. Aanvrager", "a@voorbeeld.nl", ""), more));
    }

    @Test
    void aGebruikersbeheerderWhoCameByEherkenningSigns() {
        AccountId account = came("baas" + town.id(), town);
        room.node.administrators.appoint(account, Domain.SCHULDEN, "test");
        Ingelogd applicant = signedIn(account, Assurance.EH3);
        String reference = begun(applicant);

        assertThat(room.aanvragen.maySign(applicant, reference)).isEqualTo(Tekenbevoegdheid.BEVOEGD);
        room.aanvragen.sign(applicant, reference, room.version(reference));
        room.aanvragen.submit(applicant, reference, room.version(reference));

        assertThat(room.now(reference).staat()).isEqualTo(Staat.INGEDIEND);
        assertThat(room.now(reference).signature()).satisfies(signature -> {
            assertThat(signature.account()).isEqualTo(account);
            assertThat(signature.organisation()).isEqualTo(town.number());
            assertThat(signature.assurance()).isEqualTo(Assurance.EH3);
            assertThat(signature.at()).isEqualTo(room.clock.instant());
        });
    }

    @Test
    void aSignatureIsOverWhatTheFormSays() {
        AccountId account = came("tekent" + town.id(), town);
        room.node.administrators.appoint(account, Domain.SCHULDEN, "test");
        Ingelogd applicant = signedIn(account, Assurance.EH3);
        String reference = begun(applicant);
        room.aanvragen.sign(applicant, reference, room.version(reference));
        Opgave was = room.now(reference).opgave();

        room.aanvragen.change(
                applicant,
                reference,
                room.version(reference),
                new Opgave(was.organisatie(), was.contact(), new Inhoud.Opzeggen(TestProduct.ID, Set.of())));

        assertThatThrownBy(() -> room.aanvragen.submit(applicant, reference, room.version(reference)))
                .isInstanceOfSatisfying(
                        Geweigerd.class, refused -> assertThat(refused.why()).isEqualTo(Waarom.NIET_ONDERTEKEND));
    }

    @Test
    void othersDoNot() {
        AccountId colleague = came("collega" + town.id(), town);
        String his = begun(signedIn(colleague, Assurance.EH3));
        assertThat(room.aanvragen.maySign(signedIn(colleague, Assurance.EH3), his))
                .as("nobody gave him that right")
                .isEqualTo(Tekenbevoegdheid.GEEN_RECHT_OM_TE_TEKENEN);

        room.node.administrators.appoint(colleague, Domain.ZORG, "test");
        assertThat(room.aanvragen.maySign(signedIn(colleague, Assurance.EH3), his))
                .as("another field of work is another right")
                .isEqualTo(Tekenbevoegdheid.GEEN_RECHT_OM_TE_TEKENEN);

        room.node.administrators.appoint(colleague, Domain.SCHULDEN, "test");
        assertThat(room.aanvragen.maySign(signedIn(colleague, Assurance.PASSWORD), his))
                .isEqualTo(Tekenbevoegdheid.NIET_MET_EHERKENNING);
        assertThat(room.aanvragen.maySign(Room.visitor(), visitors())).isEqualTo(Tekenbevoegdheid.NIET_INGELOGD);
        assertThatThrownBy(() -> room.aanvragen.sign(signedIn(colleague, Assurance.PASSWORD), his, room.version(his)))
                .isInstanceOf(Geweigerd.class);
    }

    private String visitors() {
        room.clock.forward(Duration.ofDays(2));
        return room.aanvragen.begin(Room.visitor(), Room.opgave(town, more));
    }

    @Test
    void aFormForAGebruikersbeheerderIsSignedOnPaper() {
        AccountId account = came("papier" + town.id(), town);
        room.node.administrators.appoint(account, Domain.SCHULDEN, "test");
        Ingelogd applicant = signedIn(account, Assurance.EH3);
        String reference = begun(applicant);
        Opgave was = room.now(reference).opgave();
        room.aanvragen.change(
                applicant,
                reference,
                room.version(reference),
                new Opgave(
                        was.organisatie(),
                        was.contact(),
                        new Inhoud.AanmeldenGebruikersbeheerder(Domain.SCHULDEN, "N. Nieuw", "n@voorbeeld.nl")));

        assertThat(room.aanvragen.maySign(applicant, reference)).isEqualTo(Tekenbevoegdheid.ALLEEN_OP_PAPIER);
    }

    @Test
    void nobodyAppliesForTheOrganisationOfSomebodyElse() {
        Organisatie other = town;
        town = Room.municipality();
        room.approved(room.taken(town, Room.signUp(TestProduct.ACCESS)));
        AccountId stranger = came("vreemd" + other.id(), other);

        assertThatThrownBy(() -> begun(signedIn(stranger, Assurance.EH3)))
                .isInstanceOfSatisfying(
                        Geweigerd.class,
                        refused -> assertThat(refused.flaws())
                                .extracting(flaw -> flaw.gebrek().name())
                                .containsExactly("ANDERE_ORGANISATIE"));
    }

    @Test
    void aGebruikersbeheerderSeesWhatColleaguesSubmittedAndOthersSeeTheirOwn() {
        AccountId colleague = came("maker" + town.id(), town);
        AccountId administrator = came("beheer" + town.id(), town);
        room.node.administrators.appoint(administrator, Domain.SCHULDEN, "test");
        Ingelogd maker = signedIn(colleague, Assurance.EH3);
        Ingelogd manager = signedIn(administrator, Assurance.EH3);
        String reference = begun(maker);

        assertThat(room.aanvragen.find(manager, reference)).as("a concept").isEmpty();
        room.upload(maker, reference, null);
        room.aanvragen.submit(maker, reference, room.version(reference));

        assertThat(room.aanvragen.find(manager, reference)).isPresent();
        assertThat(room.aanvragen.find(signedIn(came("derde" + town.id(), town), Assurance.EH3), reference))
                .isEmpty();
        assertThat(room.aanvragen.of(maker)).extracting(a -> a.reference()).containsExactly(reference);
    }

    @Test
    void whoIsRemovedLeavesNoWayToReachHim() {
        AccountId account = came("weg" + town.id(), town);
        String reference = begun(signedIn(account, Assurance.EH3));

        room.transactions.run(() -> room.node.listeners.forEach(listener -> listener.erased(account)));

        assertThat(room.now(reference).opgave().contact()).isEqualTo(new Contact("", "", ""));
    }
}
