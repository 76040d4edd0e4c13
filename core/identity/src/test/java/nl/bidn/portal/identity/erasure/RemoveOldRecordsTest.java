// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AdministratorRegistrations.Form;
import nl.bidn.portal.identity.Administrators.Administered;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.identity.UserManagement.Right;
import nl.bidn.portal.identity.registration.Newcomers;
import nl.bidn.portal.identity.store.RecordStore;
import nl.bidn.portal.identity.store.ReviewStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoveOldRecordsTest extends RoomTest {
    private static final Duration SEVEN_YEARS = Duration.ofDays(7 * 365 + 1);
    private static final String CONSOLE = "console:test";

    private OrganisationId stad = new OrganisationId("GM9901");

    @BeforeEach
    void aMunicipality() {
        stad = Newcomers.municipality(node, "GM9901");
    }

    private String run() {
        return new RemoveOldRecords(new RecordStore(em), database.transactions()).run(clock);
    }

    @Test
    void whatEndedGoesAfterSevenYearsAndWhatDidNotStays() {
        Account anna = node.active("anna", stad);
        Account bart = node.active("bart", stad);
        node.administrators.appoint(anna.id(), Domain.ZORG, "test");
        node.administrators.appoint(bart.id(), Domain.ZORG, "test");
        node.administrators.dismiss(bart.id(), Domain.ZORG, "test");
        node.administratorRegistrations.register(form("F-1"), CONSOLE);
        node.administratorRegistrations.withdraw(
                node.administratorRegistrations.open().get(0).id(), CONSOLE);
        node.administratorRegistrations.register(form("F-2"), CONSOLE);
        review(anna.id(), true);

        clock.forward(SEVEN_YEARS);
        assertThat(run()).as("not yet").startsWith("0 rights to manage, 0 registrations, 0 reviews");
        review(anna.id(), false);
        clock.forward(Duration.ofDays(2));
        assertThat(run()).startsWith("1 rights to manage, 1 registrations, 1 reviews");

        assertThat(node.administrators.of(anna.id())).containsExactly(new Administered(stad, Domain.ZORG));
        assertThat(node.administratorRegistrations.open()).hasSize(1);
        assertThat(rows("access_review")).isEqualTo(1);
        assertThat(rows("access_review_line")).isEqualTo(1);
        assertThat(run()).startsWith("0 rights to manage, 0 registrations, 0 reviews");
    }

    private void review(AccountId of, boolean finished) {
        var store = new ReviewStore(em);
        database.transactions().run(() -> {
            String id = store.start(stad, Domain.ZORG, clock.instant());
            store.add(id, of, new Right(new ProductId("iwmo"), "gebruiker"));
            if (finished) {
                store.finish(id, "test", clock.instant());
            }
        });
    }

    private Form form(String reference) {
        return new Form(
                stad,
                Domain.ZORG,
                "J. de Vries",
                "jan@voorbeeld.example",
                reference,
                LocalDate.of(2026, 11, 1),
                "B. Urgemeester",
                Capacity.COLLEGE_BW);
    }

    @Test
    void aCodeGoesThirtyDaysAfterItEndedOrExpired() {
        AccountId first = Newcomers.told(node, stad, "abc@1");
        AccountId second = Newcomers.told(node, stad, "abc@2");
        node.registration.verify(first, node.codes.reveal(first, "test"));
        clock.forward(Duration.ofDays(30));
        node.codes.issue(second, "test");
        assertThat(run()).as("one was used, one replaced today").endsWith("and 0 codes removed");
        clock.forward(Duration.ofSeconds(1));
        assertThat(run()).endsWith("and 1 codes removed");
        assertThat(node.codes.current(second)).isPresent();
        clock.forward(Duration.ofDays(365));
        assertThat(run()).endsWith("and 2 codes removed");
        assertThat(rows("verification_code")).isZero();
    }

    private long rows(String table) {
        return ((Number) database.transactions()
                        .call(() -> em.createNativeQuery("select count(*) from identities." + table)
                                .getSingleResult()))
                .longValue();
    }
}
