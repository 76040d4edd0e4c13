// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.bidn.portal.data.unit.SchemaSteps;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaStepsTest {
    private static final String TABLE = "create table demo.t (id integer not null primary key);\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void stepsRunOnceInOrderOfTheirNumbers(Engine engine) throws IOException {
        try (var db = engine.open()) {
            given("002-more.sql", "insert into demo.t values (2);\ninsert into demo.t values (3);");
            given("001-table.sql", "-- it's a table; nothing more\n" + TABLE + "insert into demo.t values (1);\n");
            run(db);
            given("003-last.sql", "insert into demo.t values (4);\r\n");
            run(db);
            run(db);
            assertThat(rows(db, "select id from demo.t order by id")).containsExactly("1", "2", "3", "4");
            assertThat(rows(db, "select name from portal.schema_step where owner = 'demo' order by number"))
                    .containsExactly("table", "more", "last");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDialectHasItsOwnFile(Engine engine) throws IOException {
        try (var db = engine.open()) {
            String derby = "create table demo.t (id varchar(9) not null, b blob);";
            given("001-table.derby.sql", derby);
            given("001-table.postgresql.sql", derby.replace("blob", "bytea"));
            run(db);
            assertThat(rows(db, "select id from demo.t")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEditedStepIsRefused(Engine engine) throws IOException {
        try (var db = engine.open()) {
            given("001-table.sql", TABLE);
            run(db);
            given("001-table.sql", TABLE + "insert into demo.t values (1);");
            assertThatThrownBy(() -> run(db))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("001-table of demo was edited");
            assertThat(rows(db, "select id from demo.t")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailingStepLeavesNothingAndCanBeMended(Engine engine) throws IOException {
        try (var db = engine.open()) {
            given("001-table.sql", TABLE);
            given("002-wrong.sql", "create table demo.u (id integer);\ninsert into demo.t values (1);\nnonsense;\n");
            assertThatThrownBy(() -> run(db)).hasMessageContaining("002-wrong of demo failed");
            assertThat(rows(db, "select id from demo.t")).isEmpty();
            given("002-wrong.sql", "create table demo.u (id integer);\ninsert into demo.t values (1);");
            run(db);
            assertThat(rows(db, "select id from demo.t")).containsExactly("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void wrongNamesAndTwinsAreRefused(Engine engine) throws IOException {
        try (var db = engine.open()) {
            given("1-short.sql", TABLE);
            assertThatThrownBy(() -> run(db)).hasMessageContaining("has no name like 001-name.sql");
            Files.delete(folder.resolve("1-short.sql"));
            given("001-a.sql", TABLE);
            given("001-b.sql", TABLE);
            assertThatThrownBy(() -> run(db)).hasMessageContaining("same number 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nodesThatStartAtOnceDoEachStepOnce(Engine engine) throws Exception {
        try (var db = engine.open()) {
            given("001-table.sql", TABLE);
            given("002-row.sql", "insert into demo.t values (1);");
            List<URL> files = files();
            var shared = new SchemaSteps(db.database());
            ExecutorService nodes = Executors.newFixedThreadPool(4);
            Callable<Boolean> start = () -> {
                // PostgreSQL's lock is between nodes; Derby has one node, whose bundles share a runner
                (engine == Engine.DERBY ? shared : new SchemaSteps(db.database())).run("demo", files);
                return true;
            };
            for (Future<Boolean> done : nodes.invokeAll(List.of(start, start, start, start))) {
                assertThat(done.get()).isTrue();
            }
            nodes.shutdown();
            assertThat(rows(db, "select id from demo.t")).containsExactly("1");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "DERBY")
    void aReservedWordIsExplained(Engine engine) {
        try (var db = engine.open()) {
            assertThatThrownBy(() -> new SchemaSteps(db.database()).run("identity", List.of()))
                    .hasMessageContaining("portal.schema");
        }
    }

    private void given(String name, String sql) throws IOException {
        Files.writeString(folder.resolve(name), sql);
    }

    private void run(TestDatabase db) {
        new SchemaSteps(db.database()).run("demo", files());
    }

    private List<URL> files() {
        try (Stream<Path> files = Files.list(folder)) {
            var urls = new ArrayList<URL>();
            for (Path file : files.toList()) {
                urls.add(file.toUri().toURL());
            }
            return urls;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> rows(TestDatabase db, String query) {
        return db.sql().call(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1).toLowerCase(Locale.ROOT));
                }
                return found;
            }
        });
    }
}
