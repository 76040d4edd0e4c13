// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import nl.bidn.portal.testkit.Plan;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines of the audit and of the Logboek have few indexes, and what reads them still reads no more than it needs. */
class LinePlansTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int LINES = 5000;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aLineGetsItsPlaceByAnIndex(Engine engine) {
        try (TestDatabase database = filled(engine)) {
            assertThat(
                            Plan.of(
                                    database.sql(),
                                    "UPDATE identities.audit_line SET line_number = 1, line_hash = 'x'"
                                            + " WHERE recorded_at = '2026-01-01 00:00:07' AND id = 'id-7' AND line_number IS NULL"))
                    .contains("audit_line_by_time");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void oldProcessingsAreFoundByAnIndex(Engine engine) {
        try (TestDatabase database = filled(engine)) {
            String old = " FROM identities.processing WHERE started_at <= '2026-01-01 00:00:59'";
            assertThat(Plan.of(database.sql(), "SELECT started_at" + old + " ORDER BY started_at"))
                    .contains("processing_by_time");
            assertThat(Plan.of(database.sql(), "DELETE" + old)).contains("processing_by_time");
        }
    }

    private static TestDatabase filled(Engine engine) {
        TestDatabase database = engine.open();
        var em = database.unit("identity", LinePlansTest.class.getClassLoader());
        var audit = new AuditStore(em);
        var processings = new ProcessingStore(em);
        database.transactions().run(() -> {
            audit.append(lines(), line -> "proof");
            processings.append(processings());
        });
        Plan.learn(database.sql(), "identities", "audit_line");
        Plan.learn(database.sql(), "identities", "processing");
        return database;
    }

    private static List<AuditEntry> lines() {
        return IntStream.range(0, LINES)
                .mapToObj(i -> new AuditEntry(
                        "id-" + i,
                        BEGIN.plusSeconds(i),
                        "system",
                        "voorbeeld",
                        "gedaan",
                        "DONE",
                        "GM990" + i % 7,
                        "regel " + i))
                .toList();
    }

    private static List<ProcessingEntry> processings() {
        return IntStream.range(0, LINES)
                .mapToObj(i -> new ProcessingEntry(
                        "operation-" + i,
                        "trace",
                        "voorbeeld/toets",
                        "GM9901",
                        "",
                        "",
                        "sealed",
                        1,
                        BEGIN.plusSeconds(i),
                        BEGIN.plusSeconds(i)))
                .toList();
    }
}
