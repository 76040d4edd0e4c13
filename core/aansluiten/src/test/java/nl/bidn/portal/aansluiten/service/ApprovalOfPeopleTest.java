// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import nl.bidn.portal.aansluiten.Geweigerd;
import nl.bidn.portal.aansluiten.Geweigerd.Waarom;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Ondertekening;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AdministratorRegistrations.State;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Roles.Held;
import org.junit.jupiter.api.Test;

/** What approval does for people: administrators and roles, with the real identity. */
class ApprovalOfPeopleTest extends RoomedTest {
    @Test
    void aGebruikersbeheerderIsRegisteredAndTwoOfficersReleaseHim() {
        Organisatie town = Room.municipality();
        var asked = new Inhoud.AanmeldenGebruikersbeheerder(Domain.SCHULDEN, "N. Nieuw", "nieuw@voorbeeld.nl");
        String reference = room.taken(town, asked);

        room.approved(reference);

        assertThat(room.node.administratorRegistrations.open())
                .filteredOn(open -> open.form().organisation().equals(town.id()))
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.state()).isEqualTo(State.OPEN);
                    assertThat(open.form().domain()).isEqualTo(Domain.SCHULDEN);
                    assertThat(open.form().name()).isEqualTo("N. Nieuw");
                    assertThat(open.form().signedBy()).isEqualTo("B. Baas");
                    assertThat(open.registeredBy()).isEqualTo(room.officer.value());
                });
        assertThat(room.node.administrators.at(town.id(), Domain.SCHULDEN)).isEmpty();
        assertThat(room.node.administrators.at(town.id(), Domain.ZORG)).isEmpty();
    }

    @Test
    void aChangeFormGivesARoleAndTakesItBack() {
        Organisatie town = Room.municipality();
        room.approved(room.taken(town, Room.signUpForWork()));
        Account person = room.node.active("tekent" + town.id().value().toLowerCase(Locale.ROOT), town.id());

        room.approved(room.taken(town, change(TestProduct.SIGNATORY, false, person)));
        assertThat(room.node.roles.of(person.id()))
                .containsExactly(new Held(person.id(), WorkProduct.ID, TestProduct.SIGNATORY, town.id()));

        room.approved(room.taken(town, change(TestProduct.SIGNATORY, true, person)));
        assertThat(room.node.roles.of(person.id())).isEmpty();
    }

    private static Inhoud change(String role, boolean takes, Account person) {
        return new Inhoud.Mutatieformulier(WorkProduct.ID, role, takes, person.name(), person.email());
    }

    @Test
    void aStaffRoleIsSignedByWhoeverMaySignThereAndIsFoundByHisName() {
        Organisatie town = Room.municipality();
        room.approved(room.taken(town, Room.signUpForWork()));
        String prefix = town.id().value().toLowerCase(Locale.ROOT);
        Account signer = room.node.active("baas" + prefix, town.id());
        Account person = room.node.active("mede" + prefix, town.id());
        room.approved(room.taken(town, change(TestProduct.SIGNATORY, false, signer)));
        String reference =
                room.aanvragen.begin(Room.visitor(), Room.opgave(town, change(TestProduct.STAFF, false, person)));
        room.upload(
                Room.visitor(),
                reference,
                null,
                new Ondertekening(Room.TODAY, signer.name(), Capacity.GEBRUIKERSBEHEERDER));
        room.aanvragen.submit(Room.visitor(), reference, room.version(reference));
        room.behandeling.assign(reference, room.version(reference), room.officer, room.officer);

        room.approved(reference);

        assertThat(room.node.roles.of(person.id()))
                .containsExactly(new Held(person.id(), WorkProduct.ID, TestProduct.STAFF, town.id()));
    }

    @Test
    void whoIsNotKnownThereGetsNoRole() {
        Organisatie town = Room.municipality();
        room.approved(room.taken(town, Room.signUpForWork()));
        String reference = room.taken(
                town,
                new Inhoud.Mutatieformulier(
                        WorkProduct.ID, TestProduct.SIGNATORY, false, "O. Nbekend", "onbekend@voorbeeld.nl"));

        assertThatThrownBy(() -> room.approved(reference))
                .isInstanceOfSatisfying(
                        Geweigerd.class, refused -> assertThat(refused.why()).isEqualTo(Waarom.PERSOON_NIET_GEVONDEN));
    }
}
