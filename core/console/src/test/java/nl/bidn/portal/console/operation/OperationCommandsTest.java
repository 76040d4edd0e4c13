// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.clockwork.Jobs;
import nl.bidn.portal.clockwork.OutboxStatus;
import nl.bidn.portal.clockwork.WorkQueue;
import nl.bidn.portal.console.fake.FakeDesk;
import nl.bidn.portal.identity.AuditLog;
import org.junit.jupiter.api.Test;

class OperationCommandsTest {
    /** One job. */
    public static final class OneJob {
        public List<Jobs.JobLine> all() {
            return List.of(new Jobs.JobLine("skeleton/tel", "daily 03:00", null, null, false, Instant.EPOCH));
        }

        public String run(String name) {
            if (name.equals("skeleton/tel")) {
                return "3 geteld";
            }
            throw new IllegalArgumentException("There is no job '" + name + "'");
        }
    }

    /** One dead letter. */
    public static final class OneDead {
        public List<OutboxStatus.DeadLetter> deadLetters() {
            return List.of(new OutboxStatus.DeadLetter(
                    "m-1", "uitnodiging", "a@example.nl", "Welkom", Instant.EPOCH, 10, "no connection"));
        }
    }

    /** One worker, of whose pieces two are laid aside. */
    public static final class OneWorker {
        private static final ProductId PRODUCT = new ProductId("skeleton");

        public List<WorkQueue.WorkerLine> workers() {
            return List.of(new WorkQueue.WorkerLine(PRODUCT, "doorsturen", true, 5, Instant.EPOCH, 2, 7, 3));
        }

        public List<WorkQueue.AsidePiece> aside() {
            return List.of(new WorkQueue.AsidePiece(
                    "p1", PRODUCT, "doorsturen", new OrganisationId("GM9901"), "m-1", Instant.EPOCH, 3, "weg"));
        }

        public int retry(ProductId product) {
            return product.equals(PRODUCT) ? 2 : 0;
        }
    }

    /** Somebody changed a line. */
    public static final class BrokenAudit {
        public AuditLog.Verified verify() {
            return new AuditLog.Verified(false, 12, 0, "line 7 was changed");
        }
    }

    private final FakeDesk desk = new FakeDesk()
            .with(Jobs.class, new OneJob())
            .with(OutboxStatus.class, new OneDead())
            .with(WorkQueue.class, new OneWorker())
            .with(AuditLog.class, new BrokenAudit());

    @Test
    void runsAJobAndShowsItsLine() throws Exception {
        JobRun run = new JobRun();
        run.job = "skeleton/tel";
        assertThat(desk.run(run)).isEqualTo("3 geteld");
        run.job = "nothing";
        desk.refuses(run, "There is no job 'nothing'");
    }

    @Test
    void listsJobs() throws Exception {
        JobList list = new JobList();
        list.json = true;
        assertThat(desk.run(list))
                .isEqualTo("[{\"name\":\"skeleton/tel\",\"schedule\":\"daily 03:00\",\"lastRun\":null,"
                        + "\"lastResult\":null,\"failed\":false,\"nextRun\":\"1970-01-01T00:00:00Z\"}]");
    }

    @Test
    void triesDeadLettersAgain() throws Exception {
        MailRetry retry = new MailRetry();
        retry.all = true;
        assertThat(desk.run(retry)).isEqualTo("1 mails will be tried again");
        assertThat(desk.calls()).contains("OutboxStatus.retry[m-1]");
        assertThat(desk.run(new MailList())).contains("uitnodiging").contains("no connection");
    }

    @Test
    void listsWorkers() throws Exception {
        TaskList list = new TaskList();
        list.json = true;
        assertThat(desk.run(list))
                .isEqualTo("[{\"worker\":\"skeleton/doorsturen\",\"there\":true,\"waiting\":5,"
                        + "\"overdueSince\":\"1970-01-01T00:00:00Z\",\"aside\":2,\"done\":7,\"failed\":3}]");
        list.json = false;
        list.aside = true;
        assertThat(desk.run(list)).contains("p1").contains("GM9901").contains("weg");
    }

    @Test
    void hasWorkDoneThatWasLaidAside() throws Exception {
        TaskRetry retry = new TaskRetry();
        desk.refuses(retry, "Give either an id or --product");
        retry.id = "p1";
        assertThat(desk.run(retry)).isEqualTo("1 pieces of work will be done again");
        assertThat(desk.calls()).contains("WorkQueue.retry[p1]");
        retry.product = "skeleton";
        desk.refuses(retry, "Give either an id or --product");
        retry.id = null;
        assertThat(desk.run(retry)).isEqualTo("2 pieces of work will be done again");
    }

    @Test
    void failsWhenTheAuditIsNotWhole() {
        desk.refuses(new AuditVerify(), "The audit is not whole: line 7 was changed");
        AuditList verify = new AuditList();
        verify.act = "verify";
        desk.refuses(verify, "The audit is not whole: line 7 was changed");
        verify.act = "repair";
        desk.refuses(verify, "'repair' is not verify");
    }
}
