// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.jdbc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Callers who share a transaction. There is no thread for it: the first who comes leads, and does its own question with those
 * that wait; when that is committed it hands out the answers, and who came meanwhile and waits longest leads the next group. So whoever waits,
 * waits for a thread that works, also when the portal stops; and there wait no more than there are threads that answer.
 */
final class GroupCommit<Q, A> implements Function<Q, A> {
    /** So that nobody waits long for the work of others. */
    static final int MOST = 64;

    private final BoundTransactions transactions;
    private final Function<List<Q>, List<A>> work;
    /** Guarded by itself, as is {@link #busy}. */
    private final Deque<Turn<Q, A>> waiting = new ArrayDeque<>();

    private boolean busy;

    GroupCommit(BoundTransactions transactions, Function<List<Q>, List<A>> work) {
        this.transactions = transactions;
        this.work = work;
    }

    /** What becomes of a caller that waits. */
    private enum State {
        WAITING,
        LEADS,
        ANSWERED,
        /** The group failed, which may be because of another. */
        ALONE,
        FAILED
    }

    /** One caller; what its leader writes it sees, as it is woken after that. */
    private static final class Turn<Q, A> {
        final Q question;
        final Semaphore wake = new Semaphore(0);
        State state = State.WAITING;

        @Nullable
        A answer;

        @Nullable
        Throwable failure;

        Turn(Q question) {
            this.question = question;
        }

        void becomes(State now) {
            state = now;
            wake.release();
        }
    }

    @Override
    public A apply(Q question) {
        if (transactions.active()) {
            return only(question);
        }
        var turn = new Turn<Q, A>(question);
        if (!leads(turn)) {
            turn.wake.acquireUninterruptibly();
        }
        if (turn.state == State.LEADS) {
            lead(turn);
        }
        return outcome(turn);
    }

    private boolean leads(Turn<Q, A> turn) {
        synchronized (waiting) {
            if (busy) {
                waiting.add(turn);
                return false;
            }
            busy = true;
            turn.state = State.LEADS;
            return true;
        }
    }

    private void lead(Turn<Q, A> own) {
        List<Turn<Q, A>> group = group(own);
        try {
            together(group);
        } finally {
            next();
            group.forEach(turn -> turn.becomes(turn.state));
        }
    }

    private List<Turn<Q, A>> group(Turn<Q, A> own) {
        var group = new ArrayList<Turn<Q, A>>();
        group.add(own);
        synchronized (waiting) {
            while (group.size() < MOST && !waiting.isEmpty()) {
                group.add(waiting.remove());
            }
        }
        // whatever goes wrong, nobody is forgotten
        group.forEach(turn -> turn.state = State.ALONE);
        return group;
    }

    private void next() {
        synchronized (waiting) {
            Turn<Q, A> next = waiting.poll();
            busy = next != null;
            if (next != null) {
                next.becomes(State.LEADS);
            }
        }
    }

    private void together(List<Turn<Q, A>> group) {
        List<Q> questions = group.stream().map(turn -> turn.question).toList();
        var work = new Worked();
        try {
            List<A> answers = transactions.call(() -> work.on(questions));
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer = answers.get(i);
                group.get(i).state = State.ANSWERED;
            }
        } catch (RuntimeException | Error e) {
            // what could not be committed may be there after all, and is not done twice
            if (group.size() == 1 || work.done) {
                group.forEach(turn -> {
                    turn.failure = e;
                    turn.state = State.FAILED;
                });
            }
        }
    }

    /** Knows whether all was done but for the commit. */
    private final class Worked {
        private boolean done;

        List<A> on(List<Q> questions) {
            List<A> answers = work.apply(questions);
            if (answers.size() != questions.size()) {
                throw new IllegalStateException("Not an answer for each question");
            }
            transactions.flush();
            done = true;
            return answers;
        }
    }

    private A outcome(Turn<Q, A> turn) {
        if (turn.failure instanceof Error error) {
            throw error;
        }
        if (turn.failure instanceof RuntimeException failure) {
            throw failure;
        }
        A answer = turn.answer;
        return turn.state == State.ANSWERED && answer != null ? answer : transactions.call(() -> only(turn.question));
    }

    private A only(Q question) {
        return work.apply(List.of(question)).get(0);
    }
}
