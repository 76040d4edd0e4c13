// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import nl.bidn.portal.aansluiten.Behandeling.Akkoord;
import nl.bidn.portal.aansluiten.Behandeling.Gevolg;
import nl.bidn.portal.aansluiten.Geweigerd;
import nl.bidn.portal.aansluiten.Geweigerd.Waarom;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.Oins.Numbered;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.values.Oin;
import org.junit.jupiter.api.Test;

/** What approval does, with the real identity: all of it, or nothing. */
class ApprovalTest extends RoomedTest {
    @Test
    void aNewMunicipalityIsThereWithItsProductDienstenNumbersAndAgreement() {
        Organisatie town = Room.municipality();
        var asked = (Inhoud.AanmeldenDiensten) Room.signUp(TestProduct.ACCESS);
        String reference = room.taken(town, asked);
        OrganisationId id = town.id();

        assertThat(room.behandeling.plan(reference, room.officer))
                .extracting(Gevolg::soort)
                .containsExactly(
                        Gevolg.Soort.ORGANISATIE_TOEVOEGEN,
                        Gevolg.Soort.NUMMER_TOEVOEGEN,
                        Gevolg.Soort.OIN_VASTLEGGEN,
                        Gevolg.Soort.SUB_OIN_VASTLEGGEN,
                        Gevolg.Soort.OVEREENKOMST_VASTLEGGEN,
                        Gevolg.Soort.PRODUCT_AAN,
                        Gevolg.Soort.DIENST_AAN);
        assertThat(room.approved(reference)).isEqualTo(Akkoord.UITGEVOERD);

        assertThat(room.node.organisations.find(id)).hasValueSatisfying(organisation -> {
            assertThat(organisation.name()).isEqualTo(town.name());
            assertThat(organisation.type()).isEqualTo(town.type());
        });
        assertThat(room.node.eherkenning.of(id)).containsExactly(town.number());
        assertThat(room.node.enablement.isEnabled(TestProduct.ID, id)).isTrue();
        assertThat(room.node.enablement.documents(id)).singleElement().satisfies(document -> {
            assertThat(document.agreement()).isEqualTo(TestProduct.AGREEMENT);
            assertThat(document.signedBy()).isEqualTo("B. Baas");
            assertThat(document.reference()).startsWith(reference);
        });
        assertThat(room.node.diensten.isOn(TestProduct.ID, TestProduct.ACCESS, id))
                .isTrue();
        assertThat(room.node.diensten.isOn(TestProduct.ID, TestProduct.PLAN, id))
                .isFalse();
        assertThat(room.node.oins.of(id))
                .containsExactly(
                        new Numbered(id, null, new Oin(String.valueOf(asked.oin()))),
                        new Numbered(id, Department.SCHULDHULPVERLENING, new Oin(String.valueOf(asked.subOin()))));
        assertThat(room.now(reference).staat()).isEqualTo(Staat.GOEDGEKEURD);
    }

    @Test
    void whatIsSoAlreadyIsNotDoneAgain() {
        Organisatie town = Room.municipality();
        room.approved(room.taken(town, Room.signUp(TestProduct.ACCESS)));
        var more = new Inhoud.AanmeldenDiensten(TestProduct.ID, Set.of(TestProduct.PLAN), null, null);

        String reference = room.taken(town, more);

        assertThat(room.behandeling.plan(reference, room.officer))
                .extracting(Gevolg::soort)
                .containsExactly(Gevolg.Soort.DIENST_AAN);
        room.approved(reference);
        assertThat(room.node.diensten.isOn(TestProduct.ID, TestProduct.PLAN, town.id()))
                .isTrue();
    }

    @Test
    void whatARuleRefusesUndoesAll() {
        Organisatie town = Room.municipality();
        String reference = room.taken(town, Room.signUp(TestProduct.ACCESS));
        room.product.whenEnabled = () -> {
            throw new IllegalStateException("no");
        };
        try {
            assertThatThrownBy(() -> room.approved(reference)).isInstanceOfSatisfying(Geweigerd.class, refused -> {
                assertThat(refused.why()).isEqualTo(Waarom.REGEL);
                assertThat(refused.rule()).map(Refused::why).contains(Refused.Why.PRODUCT_FAILED);
            });
        } finally {
            room.product.whenEnabled = () -> {};
        }

        nothingIsDone(town, reference);

        room.approved(reference);
        assertThat(room.node.enablement.isEnabled(TestProduct.ID, town.id())).isTrue();
    }

    /** The mail comes last: all else was done, and is undone. */
    @Test
    void aFailureAtTheVeryEndUndoesAll() {
        Organisatie town = Room.municipality();
        String reference = room.taken(town, Room.signUp(TestProduct.ACCESS));
        room.outbox = mail -> {
            throw new IllegalStateException("killed");
        };
        try {
            assertThatThrownBy(() -> room.approved(reference)).hasMessage("killed");
        } finally {
            room.outbox = room.node.mails::add;
        }

        nothingIsDone(town, reference);
        assertThat(room.approved(reference)).isEqualTo(Akkoord.UITGEVOERD);
        assertThat(room.node.diensten.isOn(TestProduct.ID, TestProduct.ACCESS, town.id()))
                .isTrue();
    }

    private void nothingIsDone(Organisatie town, String reference) {
        OrganisationId id = town.id();
        assertThat(room.node.organisations.find(id)).isEmpty();
        assertThat(room.node.eherkenning.organisation(town.number())).isEmpty();
        assertThat(room.node.oins.of(id)).isEmpty();
        assertThat(room.node.enablement.documents(id)).isEmpty();
        assertThat(room.node.enablement.isEnabled(TestProduct.ID, id)).isFalse();
        assertThat(room.node.diensten.isOn(TestProduct.ID, TestProduct.ACCESS, id))
                .isFalse();
        assertThat(room.now(reference).staat()).isEqualTo(Staat.IN_BEHANDELING);
        assertThat(room.now(reference).endedAt()).isNull();
    }

    @Test
    void theSameSubOinForTwoOrganisationsIsRefused() {
        Organisatie town = Room.municipality();
        var asked = (Inhoud.AanmeldenDiensten) Room.signUp(TestProduct.ACCESS);
        String first = room.taken(town, asked);
        Organisatie other = Room.municipality();
        var same = new Inhoud.AanmeldenDiensten(TestProduct.ID, Set.of(TestProduct.ACCESS), Room.oin(), asked.subOin());
        String reference = room.taken(other, same);
        room.approved(first);

        assertThatThrownBy(() -> room.approved(reference))
                .isInstanceOfSatisfying(
                        Geweigerd.class, refused -> assertThat(refused.why()).isEqualTo(Waarom.REGEL));
        assertThat(room.node.organisations.find(other.id())).isEmpty();
    }

    @Test
    void anotherNumberThanTheOneOnRecordIsRefused() {
        Organisatie town = Room.municipality();
        room.approved(room.taken(town, Room.signUp(TestProduct.ACCESS)));
        Organisatie stranger = Room.municipality();
        var pretender = new Organisatie(town.name(), town.type(), stranger.number(), town.code());
        String reference = room.taken(pretender, Room.signUp(TestProduct.PLAN));

        assertThatThrownBy(() -> room.behandeling.plan(reference, room.officer))
                .isInstanceOfSatisfying(
                        Geweigerd.class, refused -> assertThat(refused.why()).isEqualTo(Waarom.ANDER_NUMMER));
        assertThatThrownBy(() -> room.approved(reference)).isInstanceOf(Geweigerd.class);
        assertThat(room.node.eherkenning.organisation(stranger.number())).isEmpty();
    }

    @Test
    void aMandateNeedsTwoOfficersAndOpensTheDienstForTheProvider() {
        Organisatie town = Room.municipality();
        Organisatie provider = Room.provider();
        room.approved(room.taken(town, Room.signUp(TestProduct.ACCESS)));
        String reference = room.taken(town, mandate(provider));

        assertThat(room.approved(reference)).isEqualTo(Akkoord.WACHT_OP_TWEEDE);
        assertThat(room.node.machtigingen.of(town.id())).isEmpty();
        assertThatThrownBy(() -> room.approved(reference))
                .isInstanceOfSatisfying(
                        Geweigerd.class, refused -> assertThat(refused.why()).isEqualTo(Waarom.TWEEDE_MEDEWERKER));
        assertThat(room.behandeling.approve(reference, room.version(reference), room.second))
                .isEqualTo(Akkoord.UITGEVOERD);

        assertThat(room.node.machtigingen.of(provider.id())).singleElement().satisfies(mandate -> {
            assertThat(mandate.municipality()).isEqualTo(town.id());
            assertThat(mandate.diensten()).containsExactly(TestProduct.ACCESS);
            assertThat(mandate.document()).isEqualTo(reference);
        });
        room.approved(room.taken(provider, Room.signUp(TestProduct.ACCESS)));
        assertThat(room.node.diensten.isOn(TestProduct.ID, TestProduct.ACCESS, provider.id()))
                .isTrue();
    }

    private static Inhoud mandate(Organisatie provider) {
        return new Inhoud.Machtiging(
                TestProduct.ID, Set.of(TestProduct.ACCESS), provider, Room.TODAY, Room.TODAY.plusYears(1));
    }

    @Test
    void aProviderAsksNothingWithoutAMandateNorBeyondIt() {
        Organisatie town = Room.municipality();
        Organisatie provider = Room.provider();

        assertThat(refused(provider, Room.signUp(TestProduct.ACCESS))).containsExactly(TestProduct.ACCESS);

        room.approved(room.taken(town, Room.signUp(TestProduct.ACCESS)));
        String reference = room.taken(town, mandate(provider));
        room.approved(reference);
        room.behandeling.approve(reference, room.version(reference), room.second);
        assertThat(refused(provider, Room.signUp(TestProduct.ACCESS, TestProduct.PLAN)))
                .containsExactly(TestProduct.PLAN);

        String within = room.taken(provider, Room.signUp(TestProduct.ACCESS));
        room.node.machtigingen.end(
                room.node.machtigingen.of(provider.id()).get(0).id(), Room.TODAY, "test");
        assertThatThrownBy(() -> room.approved(within))
                .as("the mandate ended while the application waited")
                .isInstanceOfSatisfying(
                        Geweigerd.class, refused -> assertThat(refused.why()).isEqualTo(Waarom.GEEN_MACHTIGING));
    }

    private List<String> refused(Organisatie organisatie, Inhoud inhoud) {
        return room.aanvragen.check(Room.visitor(), Room.opgave(organisatie, inhoud)).stream()
                .flatMap(flaw -> flaw.details().stream())
                .toList();
    }

    @Test
    void endingSwitchesOffADienstOrTheWholeProduct() {
        Organisatie town = Room.municipality();
        room.approved(room.taken(town, Room.signUp(TestProduct.ACCESS, TestProduct.PLAN)));

        room.approved(room.taken(town, new Inhoud.Opzeggen(TestProduct.ID, Set.of(TestProduct.PLAN))));
        assertThat(room.node.diensten.isOn(TestProduct.ID, TestProduct.PLAN, town.id()))
                .isFalse();
        assertThat(room.node.diensten.isOn(TestProduct.ID, TestProduct.ACCESS, town.id()))
                .isTrue();

        room.approved(room.taken(town, new Inhoud.Opzeggen(TestProduct.ID, Set.of())));
        assertThat(room.node.enablement.isEnabled(TestProduct.ID, town.id())).isFalse();
    }
}
