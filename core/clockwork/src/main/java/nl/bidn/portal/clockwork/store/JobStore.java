// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rows of jobs and the job log. Each change of a row compares and sets, so that of several nodes one wins. */
@Component(service = JobStore.class)
public final class JobStore {
    /** For {@link #claim}: whether it is due or not. */
    public static final Instant ANY_TIME = Instant.parse("9000-01-01T00:00:00Z");

    /** A time further ahead than this was written before the clock went back. */
    private static final Duration CLOCK_WENT_BACK = Duration.ofMinutes(5);

    /** A run that ends as the one before is logged again after this. */
    private static final Duration SAME_AGAIN = Duration.ofHours(1);

    /** A job as the database knows it. */
    public record State(
            Instant nextRun,
            @Nullable Instant began,
            boolean failed,
            @Nullable String line) {}

    /** A run that came to its end. */
    public record Run(Instant began, Instant ended, boolean failed, String line) {}

    private final EntityManager em;
    private final Update update;

    @Activate
    public JobStore(@Reference(target = "(osgi.unit.name=clockwork)") EntityManager em) {
        this.em = em;
        this.update = new Update(em);
    }

    public Map<String, State> all() {
        Map<String, State> states = new TreeMap<>();
        for (JobRow row : em.createQuery("SELECT j FROM JobRow j", JobRow.class).getResultList()) {
            states.put(row.name, new State(row.nextRun.toInstant(), instant(row.began), row.failed, row.line));
        }
        return states;
    }

    /**
     * Makes the row if there is none, and plans anew if the schedule changed or the clock went back.
     *
     * @param first when a new job runs
     * @param next when a job runs that is planned anew
     * @return when to look at it again
     */
    public Instant plan(String name, String schedule, Instant now, Instant first, Instant next) {
        JobRow row = em.find(JobRow.class, name);
        if (row == null) {
            em.persist(fresh(name, schedule, first));
            return first;
        }
        if (!row.schedule.equals(schedule) || isAfter(row.began, now.plus(CLOCK_WENT_BACK))) {
            update.run(
                    "UPDATE clockwork.job SET schedule = ?, next_run = ?, began = NULL WHERE name = ?",
                    schedule,
                    next,
                    name);
            return next;
        }
        Instant due = row.nextRun.toInstant();
        Date lease = row.leaseUntil;
        return lease != null && isAfter(lease, due) && !isAfter(lease, now.plus(CLOCK_WENT_BACK))
                ? lease.toInstant()
                : due;
    }

    private static JobRow fresh(String name, String schedule, Instant first) {
        JobRow row = new JobRow();
        row.name = name;
        row.schedule = schedule;
        row.nextRun = Date.from(first);
        return row;
    }

    /** Takes the job for a node. False: it is not due, or somebody holds it. */
    public boolean claim(String name, String node, Instant now, Instant leaseUntil, Instant dueBy) {
        JobRow before = em.find(JobRow.class, name);
        if (before == null) {
            return false;
        }
        int taken = update.run(
                "UPDATE clockwork.job SET node = ?, lease_until = ?, began = ? WHERE name = ? AND next_run <= ?"
                        + " AND (lease_until IS NULL OR lease_until < ? OR lease_until > ?)",
                node,
                leaseUntil,
                now,
                name,
                dueBy,
                now,
                now.plus(CLOCK_WENT_BACK));
        if (taken == 1 && before.leaseUntil != null && before.began != null && before.node != null) {
            log(name, before.node, before.began, null, true, "broken off: the node went away");
        }
        return taken == 1;
    }

    public void renew(String name, String node, Instant leaseUntil) {
        update.run(
                "UPDATE clockwork.job SET lease_until = ? WHERE name = ? AND node = ? AND lease_until IS NOT NULL",
                leaseUntil,
                name,
                node);
    }

    /**
     * Ends a run and logs it.
     *
     * @param onlyNews leaves the log alone if the last logged run of the hour ended in the same way
     */
    public void finish(String name, String node, Run run, Instant next, boolean onlyNews) {
        update.run(
                "UPDATE clockwork.job SET lease_until = NULL, next_run = ?, ended = ?, failed = ?, line = ?"
                        + " WHERE name = ? AND node = ?",
                next,
                run.ended(),
                run.failed(),
                run.line(),
                name,
                node);
        if (!onlyNews || isNews(name, run)) {
            log(name, node, Date.from(run.began()), Date.from(run.ended()), run.failed(), run.line());
        }
    }

    private boolean isNews(String name, Run run) {
        return em
                .createQuery(
                        "SELECT r FROM JobRunRow r WHERE r.name = :name AND r.began > :since ORDER BY r.began DESC",
                        JobRunRow.class)
                .setParameter("name", name)
                .setParameter("since", Date.from(run.began().minus(SAME_AGAIN)))
                .setMaxResults(1)
                .getResultList()
                .stream()
                .noneMatch(last -> last.failed == run.failed() && last.line.equals(run.line()));
    }

    private void log(String name, String node, Date began, @Nullable Date ended, boolean failed, String line) {
        JobRunRow row = new JobRunRow();
        row.id = UUID.randomUUID().toString();
        row.name = name;
        row.node = node;
        row.began = began;
        row.ended = ended;
        row.failed = failed;
        row.line = line;
        em.persist(row);
    }

    /** Removes the lines of runs that began before this. */
    public int removeRunsBefore(Instant before) {
        return em.createQuery("DELETE FROM JobRunRow r WHERE r.began < :before")
                .setParameter("before", Date.from(before))
                .executeUpdate();
    }

    /** How many lines the log has for a job. */
    public long runs(String name) {
        return em.createQuery("SELECT COUNT(r) FROM JobRunRow r WHERE r.name = :name", Long.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    private static boolean isAfter(@Nullable Date date, Instant moment) {
        return date != null && date.toInstant().isAfter(moment);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
