// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.RollbackException;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Vault;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.store.MarkRow;
import nl.bidn.portal.testkit.store.NoteRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransactionsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00.123Z");
    private static final OrganisationId AMSTERDAM = new OrganisationId("GM0363");

    private final List<String> events = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void whatIsDoneTogetherIsThereTogether(Engine engine) {
        try (var db = engine.open()) {
            EntityManager notes = notes(db);
            EntityManager marks = marks(db);
            String file = db.transactions().call(() -> {
                notes.persist(new NoteRow("n", "hallo", true, NOW));
                marks.persist(new MarkRow("m", 7));
                insertBySql(db, "s");
                return draft(db.vault("notes"));
            });
            assertThat(db.transactions().<NoteRow>call(() -> notes.find(NoteRow.class, "n")))
                    .satisfies(row -> assertThat(row.madeAt()).isEqualTo(NOW))
                    .satisfies(row -> assertThat(row.pinned()).isTrue());
            assertThat(db.transactions()
                            .<MarkRow>call(() -> marks.find(MarkRow.class, "m"))
                            .points())
                    .isEqualTo(7);
            assertThat(counts(db)).isEqualTo("notes 2, marks 1, files 1, pieces 1");
            assertThat(file).hasSize(32);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExceptionUndoesUnitsAndVaultAndSql(Engine engine) {
        try (var db = engine.open()) {
            EntityManager notes = notes(db);
            EntityManager marks = marks(db);
            assertThatThrownBy(() -> db.transactions().run(() -> {
                        notes.persist(new NoteRow("n", "hallo", true, NOW));
                        marks.persist(new MarkRow("m", 7));
                        insertBySql(db, "s");
                        draft(db.vault("notes"));
                        throw new IllegalArgumentException("no");
                    }))
                    .hasMessage("no");
            assertThat(counts(db)).isEqualTo("notes 0, marks 0, files 0, pieces 0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailureThatOnlyShowsAtTheEndUndoesAll(Engine engine) {
        try (var db = engine.open()) {
            EntityManager notes = notes(db);
            EntityManager marks = marks(db);
            insertInTransaction(db, "twice");
            assertThatThrownBy(() -> db.transactions().run(() -> {
                        marks.persist(new MarkRow("m", 7));
                        notes.persist(new NoteRow("twice", "hallo", true, NOW));
                    }))
                    .isInstanceOf(RuntimeException.class);
            assertThat(counts(db)).isEqualTo("notes 1, marks 0, files 0, pieces 0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailureInsideCannotBeSwallowed(Engine engine) {
        try (var db = engine.open()) {
            notes(db);
            assertThatThrownBy(() -> db.transactions().run(() -> {
                        insertBySql(db, "a");
                        try {
                            db.transactions().run(() -> {
                                throw new IllegalArgumentException("inside");
                            });
                        } catch (IllegalArgumentException e) {
                            events.add("caught");
                        }
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("undone")
                    .hasRootCauseMessage("inside");
            assertThat(events).containsExactly("caught");
            assertThat(counts(db)).startsWith("notes 0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatFollowsACommitComesAfterItAndNeverElse(Engine engine) {
        try (var db = engine.open()) {
            notes(db);
            var transactions = db.transactions();
            transactions.run(() -> {
                transactions.afterCommit(() -> {
                    insertInTransaction(db, "after");
                    events.add("after");
                    throw new IllegalStateException("is logged, as the commit stands");
                });
                transactions.run(() -> transactions.afterCommit(() -> events.add("after too")));
                events.add("work");
            });
            assertThatThrownBy(() -> transactions.run(() -> {
                        transactions.afterCommit(() -> events.add("never"));
                        throw new IllegalArgumentException("undone");
                    }))
                    .hasMessage("undone");
            assertThat(events).containsExactly("work", "after", "after too");
            assertThat(counts(db)).startsWith("notes 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void outsideATransactionAUnitSaysWhatIsMissing(Engine engine) {
        try (var db = engine.open()) {
            EntityManager notes = notes(db);
            assertThatThrownBy(() -> notes.find(NoteRow.class, "n"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Transactions.call");
            assertThatThrownBy(() -> db.transactions().afterCommit(() -> {})).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> db.transactions().run(() -> notes.getTransaction()))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void sqlSeesWhatUnitsHavePendingAndCannotEndTheTransaction(Engine engine) {
        try (var db = engine.open()) {
            EntityManager notes = notes(db);
            assertThatThrownBy(() -> db.transactions().run(() -> {
                        notes.persist(new NoteRow("n", "hallo", true, NOW));
                        assertThat(counts(db)).startsWith("notes 1");
                        db.sql().call(connection -> {
                            connection.commit();
                            connection.close();
                            return connection.isClosed();
                        });
                        throw new IllegalArgumentException("undone");
                    }))
                    .hasMessage("undone");
            assertThat(counts(db)).startsWith("notes 0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theConnectionOfAUnitIsThatOfTheTransaction(Engine engine) {
        try (var db = engine.open()) {
            EntityManager notes = notes(db);
            EntityManager marks = marks(db);
            assertThatThrownBy(() -> db.transactions().run(() -> {
                        marks.persist(new MarkRow("m", 7));
                        insertBySql(db, "s");
                        assertThat(countAndCommit(notes, "notes.note")).isEqualTo(1);
                        assertThat(countAndCommit(notes, "notes.mark"))
                                .as("what another unit has pending")
                                .isEqualTo(1);
                        throw new IllegalArgumentException("undone");
                    }))
                    .hasMessage("undone");
            assertThat(counts(db)).startsWith("notes 0, marks 0");
            assertThatThrownBy(() -> notes.unwrap(Connection.class))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Transactions.call");
        }
    }

    private static int countAndCommit(EntityManager unit, String table) {
        try (Connection connection = unit.unwrap(Connection.class)) {
            connection.commit();
            return count(connection, table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoComesSecondWithAnOldVersionIsRefused(Engine engine) {
        try (var db = engine.open()) {
            notes(db);
            EntityManager marks = marks(db);
            db.transactions().run(() -> marks.persist(new MarkRow("m", 1)));
            assertThatThrownBy(() -> db.transactions().run(() -> {
                        MarkRow mine = marks.find(MarkRow.class, "m");
                        onOtherThread(() -> db.transactions()
                                .run(() -> marks.find(MarkRow.class, "m").add(10)));
                        mine.add(100);
                    }))
                    .isInstanceOf(RollbackException.class);
            assertThat(db.transactions()
                            .<MarkRow>call(() -> marks.find(MarkRow.class, "m"))
                            .points())
                    .isEqualTo(11);
        }
    }

    private static EntityManager notes(TestDatabase db) {
        return db.unit("notes", TransactionsTest.class.getClassLoader());
    }

    private static EntityManager marks(TestDatabase db) {
        return db.unit("marks", TransactionsTest.class.getClassLoader());
    }

    private static String draft(Vault vault) {
        try (Vault.Draft draft = vault.draft(AMSTERDAM)) {
            draft.write(new byte[] {1, 2, 3});
            return draft.finish().id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void insertInTransaction(TestDatabase db, String id) {
        db.transactions().run(() -> insertBySql(db, id));
    }

    private static void insertBySql(TestDatabase db, String id) {
        try (PreparedStatement insert = db.sql()
                .connection()
                .prepareStatement("insert into notes.note (id, text, pinned, made_at) values (?, 'x', true, ?)")) {
            insert.setString(1, id);
            insert.setTimestamp(2, java.sql.Timestamp.from(NOW));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String counts(TestDatabase db) {
        return db.sql()
                .call(connection -> "notes " + count(connection, "notes.note") + ", marks "
                        + count(connection, "notes.mark") + ", files " + count(connection, "portal.vault_file")
                        + ", pieces "
                        + count(connection, "portal.vault_piece"));
    }

    private static int count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void onOtherThread(Runnable work) {
        var thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
