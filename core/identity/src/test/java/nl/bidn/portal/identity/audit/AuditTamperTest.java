// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.AuditLog.Line;
import nl.bidn.portal.identity.AuditLog.Verified;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.Node;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.products.ProductHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody with the database in hand, but not the key, may try. */
class AuditTamperTest extends RoomTest {
    private static final String TABLE = "identities.audit_line";

    private Verified verify() {
        return node.auditLog.verify();
    }

    private int sql(String statement) {
        return database.transactions()
                .call(() -> em.createNativeQuery(statement).executeUpdate());
    }

    private void write(int lines) {
        for (int i = 0; i < lines; i++) {
            node.auditLines.add(
                    "actor-" + i, "voorbeeld", "gedaan", Outcome.DONE, new OrganisationId("GM9001"), "regel " + i);
            clock.forward(Duration.ofSeconds(1));
        }
    }

    private void sealed(int lines) {
        write(lines);
        assertThat(node.sealer.seal()).isEqualTo(lines);
        assertThat(verify().whole()).isTrue();
    }

    @Test
    void isWholeFromTheStart() {
        assertThat(verify()).isEqualTo(new Verified(true, 0, 0, "Nothing was sealed yet"));
        write(3);
        assertThat(verify().waiting()).isEqualTo(3);
        assertThat(node.sealer.seal()).isEqualTo(3);
        assertThat(node.sealer.seal()).isZero();

        assertThat(verify().whole()).isTrue();
        assertThat(verify().sealed()).isEqualTo(3);
        assertThat(node.auditLog.last(10, "", "")).extracting(Line::number).containsExactly(3L, 2L, 1L);
    }

    @Test
    void sealsMoreThanABatchInOneGo() {
        write(1203);

        assertThat(node.sealer.seal()).isEqualTo(1203);
        assertThat(verify().whole()).isTrue();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "id, 'x'",
        "recorded_at, '2020-01-01 00:00:00'",
        "actor, 'iemand-anders'",
        "product, 'ander'",
        "act, 'niet-gedaan'",
        "outcome, 'REFUSED'",
        "organisation, 'GM9002'",
        "detail, 'regel 9'",
        "line_hash, 'abc'",
    })
    void tellsThatAColumnWasChanged(String column, String value) {
        sealed(5);
        sql("update " + TABLE + " set " + column + " = '" + value + "' where line_number = 3");

        assertThat(verify()).isEqualTo(new Verified(false, 5, 0, "Line 3 was changed or does not belong there"));
    }

    @Test
    void tellsThatTextMovedFromOneColumnToTheNext() {
        sealed(2);
        sql("update " + TABLE + " set outcome = 'DON', organisation = 'EGM9001' where line_number = 2");

        assertThat(verify().finding()).isEqualTo("Line 2 was changed or does not belong there");
    }

    @Test
    void tellsThatALineIsMissing() {
        sealed(5);
        sql("delete from " + TABLE + " where line_number = 3");

        assertThat(verify().finding()).isEqualTo("Line 3 is missing");
    }

    @Test
    void tellsThatALineIsMissingThoughOthersClosedTheGap() {
        sealed(5);
        sql("delete from " + TABLE + " where line_number = 3");
        sql("update " + TABLE + " set line_number = line_number - 1 where line_number > 3");

        assertThat(verify().finding()).startsWith("Line 3 was changed");
    }

    @Test
    void tellsThatLinesChangedPlaces() {
        sealed(5);
        sql("update " + TABLE + " set line_number = 99 where line_number = 2");
        sql("update " + TABLE + " set line_number = 2 where line_number = 4");
        sql("update " + TABLE + " set line_number = 4 where line_number = 99");

        assertThat(verify().finding()).startsWith("Line 2 was changed");
    }

    @Test
    void tellsThatTheFirstOrTheLastLinesAreGone() {
        sealed(5);
        sql("delete from " + TABLE + " where line_number > 3");
        assertThat(verify().finding()).isEqualTo("Line 4 is missing: the last one is 3, but the head says 5");

        sql("delete from " + TABLE + " where line_number = 1");
        assertThat(verify().finding()).isEqualTo("Line 1 is missing");
        sql("delete from " + TABLE);
        assertThat(verify().finding()).isEqualTo("Line 1 is missing: the last one is 0, but the head says 5");
    }

    @Test
    void tellsThatALineIsThereTwice() {
        sealed(3);
        sql("insert into " + TABLE + " (id, recorded_at, actor, product, act, outcome, organisation, detail,"
                + " line_number, line_hash) select 'copy', recorded_at, actor, product, act, outcome, organisation,"
                + " detail, line_number, line_hash from " + TABLE + " where line_number = 2");

        assertThat(verify().whole()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "line_number, 3",
                "line_hash, \"'abc'\"",
                "base_number, 2",
                "base_hash, \"'abc'\"",
                "head_seal, \"'abc'\"",
                "head_seal, \"'-'\""
            })
    void tellsThatTheHeadWasChangedAndDoesNotGoOnFromThere(String column, String value) {
        sealed(5);
        sql("update identities.audit_head set " + column + " = " + value);

        assertThat(verify().finding()).startsWith("The head");
        write(1);
        assertThatIllegalStateException().isThrownBy(() -> node.sealer.seal());
        assertThat(node.auditLog.last(1, "", "")).extracting(Line::number).containsOnlyNulls();
    }

    @Test
    void tellsThatAWaitingLineWasChangedOrAddedAndSealsTheOthers() {
        write(3);
        sql("update " + TABLE + " set detail = 'niets' where detail = 'regel 1'");

        assertThat(verify().whole()).isFalse();
        assertThat(verify().finding()).startsWith("A line that waits for its place was changed or added");
        assertThat(node.sealer.seal()).isEqualTo(2);
        assertThat(verify().waiting()).isEqualTo(1);
        assertThat(verify().whole()).isFalse();
    }

    @Test
    void anActAndItsLineAreThereTogether() {
        try {
            database.transactions().run(() -> {
                write(1);
                throw new IllegalStateException("undo");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("undo");
        }
        assertThat(node.auditLog.last(10, "", "")).isEmpty();
    }

    @Test
    void aProductsLinesBearItsNameAndStayOneLine() {
        Audit audit = new BundleAudit(node.auditLines, ProductHeader.parse("voorbeeld"));
        audit.record(null, "gedaan", Outcome.DONE, null, "een\r\nregel\u0000 " + "é".repeat(2000));

        assertThat(node.sealer.seal()).isEqualTo(1);
        assertThat(verify().whole()).isTrue();
        Line line = node.auditLog.last(1, "gedaan", "").get(0);
        assertThat(line.product()).isEqualTo("voorbeeld");
        assertThat(line.actor()).isEqualTo("portal");
        assertThat(line.detail()).hasSize(1000).startsWith("een  regel  éé");
    }

    @Test
    void aLineBearsTheProductInWhichTheCallerActsIfItIsOfTheBundle() {
        var jan = node.active("jan", node.municipality("GM9001"));
        var session = node.sessions
                .find(node.sessions.open(jan.id(), Assurance.PASSWORD), false)
                .orElseThrow();
        Audit audit = new BundleAudit(node.auditLines, ProductHeader.parse("berichten, iwmo, ijw"));
        for (String id : List.of("iwmo", "berichten", "ander")) {
            audit.record(node.access.person(session, FakeProduct.named(id)), "gedaan", Outcome.DONE, null, id);
        }
        audit.record(null, "gedaan", Outcome.DONE, null, "job");
        new BundleAudit(node.auditLines, null)
                .record(node.access.person(session, FakeProduct.named("iwmo")), "gedaan", Outcome.DONE, null, "core");

        node.sealer.seal();
        assertThat(node.auditLog.last(5, "gedaan", ""))
                .extracting(line -> line.detail() + " in " + line.product())
                .containsExactlyInAnyOrder(
                        "core in portal",
                        "job in berichten",
                        "ander in berichten",
                        "berichten in berichten",
                        "iwmo in iwmo");
    }

    @Test
    void filters() {
        node.auditLines.add("a", "p", "een", Outcome.DONE, new OrganisationId("GM9001"), "");
        node.auditLines.add("a", "p", "twee", Outcome.DONE, new OrganisationId("GM9001"), "");
        node.auditLines.add("a", "p", "een", Outcome.DONE, null, "");

        assertThat(node.auditLog.last(10, "een", "")).hasSize(2);
        assertThat(node.auditLog.last(10, "", "GM9001")).hasSize(2);
        assertThat(node.auditLog.last(10, "een", "GM9001")).hasSize(1);
        assertThat(node.auditLog.last(1, "", "")).hasSize(1);
    }

    @Test
    void goesOnAfterOldLinesWereRemoved() {
        sealed(4);
        clock.forward(Duration.ofDays(8 * 365));
        write(3);
        node.sealer.seal();

        assertThat(node.removeOldAudit.run(clock)).startsWith("4 lines removed; the chain now runs to line 7");
        assertThat(node.removeOldAudit.run(clock)).startsWith("0 lines removed");
        assertThat(verify().whole()).isTrue();
        assertThat(verify().sealed()).isEqualTo(3);
        sql("delete from " + TABLE + " where line_number = 5");
        assertThat(verify().finding()).isEqualTo("Line 5 is missing");
    }

    @Test
    void goesOnAfterAllLinesWereRemoved() {
        sealed(4);
        clock.forward(Duration.ofDays(8 * 365));

        assertThat(node.removeOldAudit.run(clock)).startsWith("4 lines removed");
        assertThat(verify().whole()).isTrue();
        sealed(2);
        assertThat(node.auditLog.last(1, "", "")).extracting(Line::number).isEqualTo(List.of(6L));
    }

    @Test
    void onlyRemovesWhatIsOlderThanAllThatFollows() {
        write(1);
        clock.forward(Duration.ofDays(8 * 365));
        write(1);
        node.sealer.seal();
        clock.moveTo(clock.instant().minus(Duration.ofDays(8 * 365)));
        sealedLate();
        clock.forward(Duration.ofDays(8 * 365));

        assertThat(node.removeOldAudit.run(clock)).startsWith("1 lines removed");
        assertThat(verify().whole()).isTrue();
        assertThat(verify().sealed()).isEqualTo(2);
    }

    /** As after a long transaction: an old line with a high number. */
    private void sealedLate() {
        write(1);
        node.sealer.seal();
    }

    @Test
    void nodesTakeTurns() {
        write(20);
        Node other = anotherNode();
        var first = new Thread(node.sealer::seal);
        var second = new Thread(other.sealer::seal);
        first.start();
        second.start();
        join(first);
        join(second);

        node.sealer.seal();
        assertThat(verify()).extracting(Verified::whole, Verified::sealed).containsExactly(true, 20L);
    }

    private static void join(Thread thread) {
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
