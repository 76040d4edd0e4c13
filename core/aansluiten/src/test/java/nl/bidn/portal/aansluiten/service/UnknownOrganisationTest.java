// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import nl.bidn.portal.aansluiten.Geweigerd;
import nl.bidn.portal.aansluiten.Geweigerd.Waarom;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.aansluiten.Staat;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A form that changes or ends what an organisation has brings no organisation into the portal. */
class UnknownOrganisationTest extends RoomedTest {
    static Set<Inhoud> forms() {
        return Set.of(
                new Inhoud.Opzeggen(TestProduct.ID, Set.of()),
                new Inhoud.Mutatieformulier(WorkProduct.ID, TestProduct.STAFF, true, "E. Erna", "erna@voorbeeld.nl"));
    }

    private static void isUnknown(ThrowingCallable act, Organisatie named) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Geweigerd.class, refused -> {
            assertThat(refused.why()).isEqualTo(Waarom.ORGANISATIE_ONBEKEND);
            assertThat(refused.details()).containsExactly(named.name());
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isRefusedWhenItIsSubmitted(Inhoud inhoud) {
        Organisatie stranger = Room.municipality();
        String reference = room.aanvragen.begin(Room.visitor(), Room.opgave(stranger, inhoud));
        room.upload(Room.visitor(), reference, null);

        isUnknown(() -> room.aanvragen.submit(Room.visitor(), reference, room.version(reference)), stranger);

        assertThat(room.now(reference).staat()).isEqualTo(Staat.CONCEPT);
        assertThat(room.node.organisations.find(stranger.id())).isEmpty();
        room.withdrawConcepts();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isRefusedWhenItIsApproved(Inhoud inhoud) {
        Organisatie town = Room.municipality();
        room.approved(room.taken(town, Room.signUp(TestProduct.ACCESS)));
        String reference = room.taken(town, inhoud);
        Organisatie stranger = Room.municipality();
        becomes(reference, stranger);
        var now = new Organisatie(town.name(), stranger.type(), stranger.number(), stranger.code());

        isUnknown(() -> room.behandeling.plan(reference, room.officer), now);
        isUnknown(() -> room.approved(reference), now);

        assertThat(room.now(reference).staat()).isEqualTo(Staat.IN_BEHANDELING);
        assertThat(room.node.organisations.find(stranger.id())).isEmpty();
        assertThat(room.node.eherkenning.organisation(stranger.number())).isEmpty();
    }

    /** As if it had been submitted before there was a rule. */
    private void becomes(String reference, Organisatie other) {
        room.transactions.run(() -> assertThat(room.em
                        .createNativeQuery("update aansluiten.aanvraag set organisation = ?, organisation_code = ?,"
                                + " organisation_number = ? where reference = ?")
                        .setParameter(1, other.id().value())
                        .setParameter(2, other.id().value())
                        .setParameter(3, other.number().toString())
                        .setParameter(4, reference)
                        .executeUpdate())
                .isEqualTo(1));
    }

    @Test
    void anEndAddsNoNumberEither() {
        Organisatie town = Room.municipality();
        room.node.organisations.add(town.id(), town.type(), town.name(), Room.TODAY);

        room.approved(room.taken(town, new Inhoud.Opzeggen(TestProduct.ID, Set.of())));

        assertThat(room.node.eherkenning.of(town.id())).isEmpty();
    }
}
