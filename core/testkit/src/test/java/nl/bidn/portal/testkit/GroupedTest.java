// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Callers who share a transaction: each has its answer with its row, or neither. */
class GroupedTest {
    private static final int MANY = 300;

    private final ExecutorService callers = Executors.newFixedThreadPool(24);
    private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        callers.shutdownNow();
    }

    private static TestDatabase opened(Engine engine) {
        TestDatabase database = engine.open();
        database.transactions()
                .run(() -> sql(database, "CREATE TABLE answered (question INTEGER NOT NULL PRIMARY KEY)"));
        return database;
    }

    private static boolean sql(TestDatabase database, String sql) {
        return database.sql().call(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    private static int rows(TestDatabase database) {
        return database.sql().call(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT COUNT(*) FROM answered")) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    /** A row for each; one below zero fails after all rows are written. */
    private Function<List<Integer>, List<Integer>> work(TestDatabase database) {
        return questions -> {
            groups.add(List.copyOf(questions));
            questions.forEach(question -> sql(database, "INSERT INTO answered VALUES (" + question + ")"));
            if (questions.stream().anyMatch(question -> question < 0)) {
                throw new IllegalArgumentException("below zero");
            }
            return questions.stream().map(question -> -question).toList();
        };
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoComesAloneWaitsForNobody(Engine engine) {
        try (var database = opened(engine)) {
            Function<Integer, Integer> grouped = database.transactions().grouped(work(database));

            assertThat(grouped.apply(7)).isEqualTo(-7);
            assertThatThrownBy(() -> grouped.apply(-1)).isInstanceOf(IllegalArgumentException.class);

            assertThat(groups).as("what fails alone is not done twice").containsExactly(List.of(7), List.of(-1));
            assertThat(rows(database)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoWaitTogetherShareATransaction(Engine engine) throws Exception {
        try (var database = opened(engine)) {
            var busy = new CountDownLatch(1);
            var go = new CountDownLatch(1);
            var work = work(database);
            Function<Integer, Integer> grouped = database.transactions().grouped(questions -> {
                busy.countDown();
                await(go);
                return work.apply(questions);
            });
            Future<Integer> first = callers.submit(() -> grouped.apply(0));
            await(busy);
            var threads = new ArrayList<Thread>();
            var answers = new ArrayList<CompletableFuture<Integer>>();
            for (int question = 1; question <= 5; question++) {
                var answer = new CompletableFuture<Integer>();
                int asked = question;
                var thread = new Thread(() -> answer.complete(grouped.apply(asked)));
                thread.start();
                threads.add(thread);
                answers.add(answer);
            }
            for (var thread : threads) {
                while (thread.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
            }
            go.countDown();

            assertThat(first.get(1, TimeUnit.MINUTES)).isZero();
            for (var answer : answers) {
                assertThat(answer.get(1, TimeUnit.MINUTES)).isNegative();
            }
            assertThat(groups).hasSize(2);
            assertThat(groups.get(1)).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void eachHasItsAnswerWithItsRowOrNeither(Engine engine) throws Exception {
        try (var database = opened(engine)) {
            Function<Integer, Integer> grouped = database.transactions().grouped(work(database));
            var random = new Random(5);
            var questions = new ArrayList<Integer>();
            for (int i = 1; i <= MANY; i++) {
                // some fail, and some come twice, of which the second fails on the row of the first
                questions.add(random.nextInt(12) == 0 ? -i : i);
                if (random.nextInt(12) == 0) {
                    questions.add(i);
                }
            }
            var answers = new ArrayList<Future<Integer>>();
            questions.forEach(question -> answers.add(callers.submit(() -> grouped.apply(question))));

            var answered = new ArrayList<Integer>();
            for (int i = 0; i < answers.size(); i++) {
                try {
                    assertThat(answers.get(i).get(1, TimeUnit.MINUTES)).isEqualTo(-questions.get(i));
                    answered.add(questions.get(i));
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(RuntimeException.class);
                }
            }
            assertThat(answered)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(questions.stream()
                            .filter(question -> question > 0)
                            .distinct()
                            .toList());
            assertThat(rows(database)).isEqualTo(answered.size());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoIsInATransactionHasItsQuestionDoneInThatOne(Engine engine) {
        try (var database = opened(engine)) {
            Function<Integer, Integer> grouped = database.transactions().grouped(work(database));

            assertThatThrownBy(() -> database.transactions().run(() -> {
                        assertThat(grouped.apply(3)).isEqualTo(-3);
                        throw new IllegalStateException("undo");
                    }))
                    .hasMessage("undo");

            assertThat(rows(database)).isZero();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
