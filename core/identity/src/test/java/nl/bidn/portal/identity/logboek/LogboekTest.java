// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.logboek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Dataverwerking;
import nl.bidn.portal.api.Dataverwerking.Status;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.identity.store.ProcessingEntry;
import nl.bidn.portal.identity.store.ProcessingStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogboekTest extends RoomTest {
    private static final OrganisationId STAD = new OrganisationId("GM9901");
    private static final String BSN = "999900006";

    private ProcessingStore store;
    private BundleLogboek logboek;

    private BundleLogboek logboek() {
        return new BundleLogboek(new Processings(store, database.secrets()), "voorbeeld");
    }

    @BeforeEach
    void prepare() {
        store = new ProcessingStore(em);
        logboek = logboek();
    }

    private Dataverwerking processing(String bsn, OrganisationId controller) {
        Instant now = clock.instant();
        return new Dataverwerking("toets", controller, bsn, Status.OK, now, now.plusMillis(5));
    }

    private List<ProcessingEntry> kept(OrganisationId controller) {
        return database.transactions().call(() -> store.of(controller, 100));
    }

    @Test
    void aLineSaysWhatWasDoneForWhomAndKeepsTheBsnSealed() {
        database.transactions().run(() -> logboek.record(processing(BSN, STAD)));

        ProcessingEntry line = kept(STAD).get(0);
        assertThat(line.activity()).isEqualTo("voorbeeld/toets");
        assertThat(line.controller()).isEqualTo("GM9901");
        assertThat(line.status()).isEqualTo(1);
        assertThat(line.begin()).isEqualTo(clock.instant());
        assertThat(line.end()).isEqualTo(clock.instant().plusMillis(5));
        assertThat(line.operationId()).matches("[0-9a-f]{16}");
        assertThat(line.traceId()).matches("[0-9a-f]{32}");
        assertThat(line.dataSubject()).doesNotContain(BSN);
        assertThat(database.secrets().open(Processings.DATA_SUBJECT + line.operationId(), line.dataSubject()))
                .isEqualTo(BSN);
    }

    @Test
    void aLineSaysByWhichNumbersControllerAndProcessorAreKnown() {
        Instant now = clock.instant();
        var oins = new Dataverwerking.Oins("00000099000000010000", "00000099000000030000");
        database.transactions().run(() -> {
            logboek.record(new Dataverwerking("vraag", STAD, BSN, Status.OK, now, now, Optional.of(oins)));
            logboek.record(processing(BSN, new OrganisationId("GM9902")));
        });

        ProcessingEntry line = kept(STAD).get(0);
        assertThat(line.controllerOin()).isEqualTo("00000099000000010000");
        assertThat(line.processorOin()).isEqualTo("00000099000000030000");
        assertThat(kept(new OrganisationId("GM9902")).get(0).processorOin()).isEmpty();
    }

    @Test
    void linesOfOneRequestShareATraceAndAnOrganisationSeesItsOwn() {
        var dorp = new OrganisationId("GM9902");
        database.transactions()
                .run(() -> logboek.record(List.of(processing(BSN, STAD), processing("999900018", STAD))));
        database.transactions().run(() -> logboek.record(processing(BSN, dorp)));

        assertThat(kept(STAD)).hasSize(2);
        assertThat(kept(STAD).stream().map(ProcessingEntry::traceId).distinct()).hasSize(1);
        assertThat(kept(STAD).stream().map(ProcessingEntry::operationId).distinct())
                .hasSize(2);
        assertThat(kept(dorp)).hasSize(1);
    }

    @Test
    void aLineGoesWithItsTransactionAndNotWithoutOne() {
        assertThatThrownBy(() -> database.transactions().run(() -> {
                    logboek.record(processing(BSN, STAD));
                    throw new IllegalArgumentException("undone");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> logboek.record(processing(BSN, STAD))).isInstanceOf(IllegalStateException.class);

        assertThat(kept(STAD)).isEmpty();
    }

    @Test
    void linesGoAfterEighteenMonths() throws Exception {
        database.transactions().run(() -> logboek.record(processing(BSN, STAD)));
        var removal = new RemoveOldProcessings(store, database.transactions());

        clock.forward(Duration.ofDays(545));
        assertThat(removal.run(clock)).startsWith("0 lines");
        database.transactions().run(() -> logboek.record(processing(BSN, STAD)));
        clock.forward(Duration.ofDays(6));

        assertThat(removal.run(clock)).startsWith("1 lines");
        assertThat(kept(STAD)).hasSize(1);
    }
}
