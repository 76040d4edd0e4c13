// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners;

import static nl.bidn.product.alleenverdieners.Fixture.DAM;
import static nl.bidn.product.alleenverdieners.Fixture.DORP;
import static nl.bidn.product.alleenverdieners.Fixture.STAD;
import static nl.bidn.product.alleenverdieners.Fixture.delivery;
import static nl.bidn.product.alleenverdieners.Fixture.staff;
import static nl.bidn.product.alleenverdieners.Fixture.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Notices;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.Together;
import nl.bidn.portal.testkit.Traces;
import nl.bidn.product.alleenverdieners.Fixture.Kind;
import nl.bidn.product.alleenverdieners.message.Flaw;
import nl.bidn.product.alleenverdieners.message.FlawCode;
import nl.bidn.product.alleenverdieners.service.Deliveries;
import nl.bidn.product.alleenverdieners.service.Deliveries.Answer;
import nl.bidn.product.alleenverdieners.service.Portal;
import nl.bidn.product.alleenverdieners.service.Receipt;
import nl.bidn.product.alleenverdieners.service.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the product promises, on a real database: the same tests for Derby and PostgreSQL. */
abstract class ProductTests {
    private static final String FIRST = delivery("AV-1", "GM9901;999900006", "GM9902;999900018", "GM9901;999900031");

    private Fixture portal;

    abstract Kind kind();

    @BeforeEach
    void open() {
        portal = new Fixture(kind());
    }

    @Test
    void publishesAReportForEachMunicipalityAndTellsTheirStaff() {
        Answer answer = portal.deliver(FIRST);

        Receipt receipt = ((Answer.Accepted) answer).receipt();
        assertThat(receipt.reports()).isEqualTo(2);
        assertThat(receipt.households()).isEqualTo(3);
        assertThat(receipt.publishedAt()).isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
        assertThat(receipt.expiresAt()).isEqualTo(Instant.parse("2027-02-20T23:00:00Z"));

        Report report = only(STAD);
        assertThat(report.title()).isEqualTo("Alleenverdieners 2026 – gemeente GM9901");
        assertThat(report.fileName()).isEqualTo("alleenverdieners-GM9901-2026.csv");
        assertThat(portal.content(STAD, report)).isEqualTo("\uFEFFbsn\r\n999900006\r\n999900031\r\n");
        assertThat(report.size()).isEqualTo(30);
        assertThat(portal.content(DAM, only(DAM))).isEqualTo("\uFEFFbsn\r\n999900018\r\n");
        assertThat(portal.reports.current(DORP.id())).isEmpty();

        assertThat(portal.notices.told()).singleElement().satisfies(told -> {
            assertThat(told.organisations()).containsExactlyInAnyOrder(STAD.id(), DAM.id());
            assertThat(told.key()).isEqualTo("rapport-klaar");
        });
        assertThat(portal.audit.actions()).startsWith("levering-gepubliceerd");
    }

    @Test
    void nothingIsLeftOfWhoIsRemovedButThatItWasFetched() {
        portal.deliver(FIRST);
        var quirijn = TestCaller.person("quirijn").with("ophalen", STAD);
        portal.reports.fetch(quirijn, Set.of(only(STAD).id()));
        portal.reports.fetch(staff("kees", DAM), Set.of(only(DAM).id()));
        Traces traces = Traces.in(portal.database, "alleenverdieners");
        assertThat(traces.of(quirijn.name())).containsExactly("report.fetched_by");
        assertThat(only(STAD).fetched().orElseThrow().by()).isEqualTo(quirijn.name());

        portal.product.forget(quirijn.id());

        assertThat(traces.of("quirijn")).isEmpty();
        portal.clock.forward(Duration.ofSeconds(1));
        assertThat(only(STAD).fetched())
                .as("also in the list that another node remembers")
                .hasValueSatisfying(fetched -> assertThat(fetched.by()).isEmpty());
        assertThat(only(DAM).fetched())
                .hasValueSatisfying(fetched -> assertThat(fetched.by()).isNotEmpty());
    }

    @Test
    void takesTheSameDeliveryOnce() {
        Receipt first = ((Answer.Accepted) portal.deliver(FIRST)).receipt();
        portal.clock.forward(Duration.ofDays(3));

        assertThat(portal.deliver(FIRST)).isEqualTo(new Answer.Accepted(first, true));
        assertThat(portal.reports.current(STAD.id())).hasSize(1);
        assertThat(portal.notices.told()).hasSize(1);
        assertThat(portal.deliveries.receipt(portal.supplier, "AV-1")).contains(first);
    }

    @Test
    void refusesOtherContentUnderTheSameId() {
        portal.deliver(FIRST);

        assertThat(portal.deliver(delivery("AV-1", "GM9901;999900043"))).isEqualTo(new Answer.OtherContent("AV-1"));
        assertThat(portal.reports.current(STAD.id())).hasSize(1);
    }

    @Test
    void keepsTheDeliveriesOfSuppliersApart() {
        portal.deliver(FIRST);
        var other = TestCaller.system("00000099000000002000").with("aanleveren", STAD);

        assertThat(portal.deliveries.receipt(other, "AV-1")).isEmpty();
    }

    @Test
    void keepsNothingOfADeliveryWithFlaws() {
        Answer answer = portal.deliver(delivery("AV-1", "GM9901;999900006", "GM9904;999900018", "GM9999;999900006"));

        assertThat(((Answer.Refused) answer).flaws().named())
                .containsExactly(
                        new Flaw(4, FlawCode.GEMEENTE_BESTAAT_NIET),
                        new Flaw(5, FlawCode.GEMEENTE_ONBEKEND),
                        new Flaw(5, FlawCode.BSN_DUBBEL));
        assertNothingKept();
        assertThat(portal.audit.actions()).containsExactly("levering-geweigerd");
    }

    @Test
    void keepsNothingOfADeliveryThatBreaksOff() {
        InputStream broken = new SequenceInputStream(stream(FIRST.substring(0, 60)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The sender went away");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("The sender went away");
            }
        });

        assertThatIOException().isThrownBy(() -> portal.deliveries.accept(portal.supplier, broken));
        assertThat(portal.deliver(FIRST.substring(0, FIRST.lastIndexOf("GM9901"))))
                .isInstanceOf(Answer.Refused.class);
        assertNothingKept();
    }

    @Test
    void keepsNothingIfThePortalFailsHalfWay() {
        Portal real = portal.portal;
        var failing = new Portal(
                real.transactions(), real.vault(), new NoMailToday(), real.audit(), real.directory(), real.clock());
        var deliveries = new Deliveries(portal.stores.deliveries(), portal.stores.reports(), portal.lists, failing);

        assertThatThrownBy(() -> deliveries.accept(portal.supplier, stream(FIRST)))
                .hasMessageContaining("No mail today");
        assertNothingKept();
        assertThat(portal.deliver(FIRST)).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void letsOneOfTwoEqualDeliveriesThrough() throws Exception {
        List<Answer> answers = Together.run(4, () -> portal.deliveries.accept(portal.supplier, stream(FIRST)));

        assertThat(answers).allMatch(Answer.Accepted.class::isInstance);
        assertThat(answers.stream().map(a -> ((Answer.Accepted) a).receipt()).distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(a -> !((Answer.Accepted) a).before()))
                .hasSize(1);
        assertThat(portal.reports.current(STAD.id())).hasSize(1);
    }

    @Test
    void showsWhoFetchedAReportAndWhen() {
        portal.deliver(FIRST);
        assertThat(only(STAD).fetched()).isEmpty();
        assertThat(portal.reports.waiting(List.of(STAD, DAM))).isEqualTo(2);

        portal.clock.forward(Duration.ofMinutes(5));
        assertThat(portal.reports.fetch(staff("jan", STAD), Set.of(only(STAD).id())))
                .hasSize(1);

        assertThat(only(STAD).fetched()).hasValueSatisfying(fetched -> {
            assertThat(fetched.by()).isEqualTo("Test jan");
            assertThat(fetched.at()).isBetween(Instant.parse("2026-11-23T09:05:00Z"), portal.clock.instant());
        });
        assertThat(portal.reports.waiting(List.of(STAD, DAM))).isEqualTo(1);
        assertThat(portal.audit.lines()).last().satisfies(line -> {
            assertThat(line.caller()).isEqualTo("jan");
            assertThat(line.action()).isEqualTo("rapport-opgehaald");
            assertThat(line.organisation()).isEqualTo(STAD.id());
        });
    }

    @Test
    void givesNobodyTheReportOfAnother() {
        portal.deliver(FIRST);
        String stad = only(STAD).id();
        String dam = only(DAM).id();

        assertThat(portal.reports.fetch(staff("piet", DAM), Set.of(stad))).isEmpty();
        assertThat(portal.reports.fetch(staff("piet", DAM), Set.of(stad, dam))).isEmpty();
        assertThat(portal.reports.fetch(staff("niemand"), Set.of(stad))).isEmpty();
        assertThat(portal.reports.fetch(staff("piet", DAM), Set.of("unknown"))).isEmpty();
        assertThat(only(STAD).fetched()).isEmpty();
        assertThat(only(DAM).fetched()).isEmpty();
        assertThat(portal.reports.fetch(staff("gr", STAD, DAM), Set.of(stad, dam)))
                .hasSize(2);
    }

    @Test
    void destroysReportsAfterNinetyDaysAndKeepsARecord() {
        portal.deliver(FIRST);
        Report report = only(STAD);
        portal.clock.moveTo(report.expiresAt().minusSeconds(1));
        runRemoval();
        assertThat(portal.content(STAD, report)).contains("999900006");

        portal.clock.forward(Duration.ofSeconds(1));
        assertThat(portal.reports.fetch(staff("jan", STAD), Set.of(report.id())))
                .as("its time is over, though the job has not run yet")
                .isEmpty();
        assertThat(runRemoval()).isEqualTo("2 reports destroyed, 0 old records removed");
        assertThat(runRemoval()).isEqualTo("0 reports destroyed, 0 old records removed");

        assertNothingKept();
        assertThatIOException().isThrownBy(() -> portal.reports.copy(report, OutputStream.nullOutputStream()));
        assertThat(count("removal")).isEqualTo(2);
        assertThat(portal.audit.lines())
                .filteredOn(line -> line.action().equals("rapport-verwijderd"))
                .as("what, of which delivery, how many; never what was in it")
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.detail())
                        .contains("van levering", " huishoudens; bestand en sleutel vernietigd")
                        .doesNotContain("9999"));
        assertThat(portal.deliver(FIRST))
                .as("the receipt stays, so the delivery is not taken again")
                .isInstanceOfSatisfying(
                        Answer.Accepted.class,
                        accepted -> assertThat(accepted.before()).isTrue());
    }

    @Test
    void removesReceiptsAndRecordsAfterSevenYears() {
        portal.deliver(FIRST);
        portal.clock.forward(Duration.ofDays(91));
        runRemoval();
        portal.clock.forward(Duration.ofDays(7 * 365 + 1));

        assertThat(runRemoval()).isEqualTo("0 reports destroyed, 1 old records removed");
        assertThat(portal.deliveries.receipt(portal.supplier, "AV-1")).isEmpty();
        portal.clock.forward(Duration.ofDays(92));
        assertThat(runRemoval()).isEqualTo("0 reports destroyed, 2 old records removed");
    }

    @Test
    void tellsWhenReportsAreNotRemovedInTime() {
        assertThat(health().status()).isEqualTo(Health.Status.OK);
        portal.deliver(FIRST);
        portal.clock.forward(Duration.ofHours(25));
        assertThat(health().detail()).contains("has not ended well for more than a day");

        runRemoval();
        assertThat(health().status()).isEqualTo(Health.Status.OK);

        portal.clock.moveTo(only(STAD).expiresAt().plus(Duration.ofHours(25)));
        assertThat(health()).isEqualTo(Health.degraded("2 reports should have been destroyed more than a day ago"));
    }

    private Health health() {
        return portal.product.probes().get(0).check();
    }

    private String runRemoval() {
        try {
            return portal.product.jobs().get(0).run(portal.clock);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Report only(Organisation organisation) {
        List<Report> reports = portal.reports.current(organisation.id());
        assertThat(reports).hasSize(1);
        return reports.get(0);
    }

    private void assertNothingKept() {
        portal.clock.forward(Duration.ofSeconds(2));
        assertThat(portal.reports.current(STAD.id())).isEmpty();
        assertThat(portal.reports.current(DAM.id())).isEmpty();
        assertThat(count("report")).isZero();
    }

    private long count(String table) {
        return portal.database.sql().call(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM alleenverdieners." + table)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** Fails as the outbox would. */
    private static final class NoMailToday implements Notices {
        @Override
        public void tellAddresses(Set<String> addresses, String key, String path, Object... arguments) {
            throw new IllegalStateException("No mail today");
        }

        @Override
        public void tellHolders(
                Permission permission,
                Set<OrganisationId> organisations,
                Set<String> addresses,
                String key,
                String path,
                Object... arguments) {
            throw new IllegalStateException("No mail today");
        }

        @Override
        public void tellAdministrators(Set<OrganisationId> organisations, String key, Object... arguments) {
            throw new IllegalStateException("No mail today");
        }
    }
}
