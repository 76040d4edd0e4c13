// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.Node;
import nl.bidn.portal.identity.RoomTest;
import org.junit.jupiter.api.Test;

class OrganisationRegisterTest extends RoomTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void keepsWhatItIsTold() {
        OrganisationId id = node.municipality("GM9001");
        OrganisationId next = node.municipality("GM9002");

        Organisation ended = node.organisations.end(id, LocalDate.of(2027, 1, 1), next);

        assertThat(ended)
                .isEqualTo(new Organisation(
                        id,
                        OrganisationType.GEMEENTE,
                        "Naam van GM9001",
                        Node.LONG_AGO,
                        LocalDate.of(2027, 1, 1),
                        next));
        assertThat(node.organisations.find(id)).contains(ended);
    }

    @Test
    void refusesWhatCannotBe() {
        OrganisationId id = node.municipality("GM9001");
        OrganisationId regeling = node.organisation("GR-TEST", OrganisationType.SAMENWERKINGSVERBAND);

        assertThatIllegalArgumentException().isThrownBy(() -> node.municipality("GM9001"));
        assertThatIllegalArgumentException().isThrownBy(() -> node.municipality("AMSTERDAM"));
        assertThatIllegalArgumentException().isThrownBy(() -> node.organisations.end(id, Node.LONG_AGO, null));
        assertThatIllegalArgumentException().isThrownBy(() -> node.organisations.end(id, TODAY, id));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.organisations.end(id, TODAY, new OrganisationId("NIEMAND")));
        assertThatIllegalArgumentException().isThrownBy(() -> node.organisations.mandate(id, regeling, TODAY, null));
        assertThatIllegalArgumentException().isThrownBy(() -> node.organisations.mandate(regeling, id, TODAY, TODAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.organisations.add(new OrganisationId("X"), OrganisationType.BIDN, "  ", TODAY));
    }

    @Test
    void actsForTheMunicipalitiesOfTheDay() {
        OrganisationId regeling = node.organisation("GR-TEST", OrganisationType.SAMENWERKINGSVERBAND);
        OrganisationId past = node.municipality("GM9001");
        OrganisationId present = node.municipality("GM9002");
        OrganisationId future = node.municipality("GM9003");
        node.organisations.mandate(regeling, past, Node.LONG_AGO, TODAY);
        node.organisations.mandate(regeling, present, TODAY, TODAY.plusDays(1));
        node.organisations.mandate(regeling, future, TODAY.plusDays(1), null);

        assertThat(node.organisations.actsFor(regeling))
                .extracting(Organisation::id)
                .containsExactly(present);
        assertThat(node.organisations.actorsFor(present))
                .extracting(Organisation::id)
                .containsExactly(regeling);

        clock.forward(Duration.ofDays(1));
        assertThat(node.organisations.actsFor(regeling))
                .extracting(Organisation::id)
                .containsExactly(future);
    }

    @Test
    void theDayIsThatOfAmsterdam() {
        OrganisationId regeling = node.organisation("GR-TEST", OrganisationType.SAMENWERKINGSVERBAND);
        OrganisationId municipality = node.municipality("GM9001");
        node.organisations.mandate(regeling, municipality, TODAY.plusDays(1), null);

        clock.moveTo(java.time.Instant.parse("2026-11-23T22:59:59Z"));
        assertThat(node.organisations.actsFor(regeling)).isEmpty();
        clock.forward(Duration.ofSeconds(1));
        assertThat(node.organisations.actsFor(regeling)).hasSize(1);
    }

    @Test
    void endsAMandateByGivingItsEnd() {
        OrganisationId regeling = node.organisation("GR-TEST", OrganisationType.SAMENWERKINGSVERBAND);
        OrganisationId municipality = node.municipality("GM9001");
        node.organisations.mandate(regeling, municipality, Node.LONG_AGO, null);
        assertThat(node.organisations.actsFor(regeling)).hasSize(1);

        node.organisations.mandate(regeling, municipality, Node.LONG_AGO, TODAY);
        assertThat(node.organisations.actsFor(regeling)).isEmpty();
    }

    @Test
    void forgetsWhatATransactionUndid() {
        try {
            database.transactions().run(() -> {
                node.municipality("GM9001");
                assertThat(node.organisations.all()).hasSize(1);
                throw new IllegalStateException("undo");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("undo");
        }
        assertThat(node.organisations.all()).isEmpty();
    }
}
