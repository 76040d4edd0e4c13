// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Vault;
import nl.bidn.portal.data.node.ConfiguredEnvironment;
import nl.bidn.portal.data.node.OpenDatabase;
import nl.bidn.portal.data.unit.ClassPathUnit;
import nl.bidn.portal.data.unit.SchemaSteps;
import nl.bidn.portal.data.unit.Unit;
import nl.bidn.portal.data.unit.UnitSource;
import nl.bidn.portal.testkit.store.MarkRow;
import nl.bidn.portal.testkit.store.NoteRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A portal that is killed in the middle of its work leaves nothing half done, and all that it said was done. */
class KillTest {
    private static final int ROUNDS = 3;

    @TempDir
    Path folder;

    @Test
    void nothingIsHalfAndNothingIsLost() throws Exception {
        int least = 0;
        for (int round = 0; round < ROUNDS; round++) {
            least += writeUntilKilled(12 + 7 * round);
            try (OpenDatabase open = open(folder)) {
                int notes = count(open, "notes.note");
                assertThat(notes).isGreaterThanOrEqualTo(least);
                assertThat(count(open, "notes.mark")).isEqualTo(notes);
                assertThat(count(open, "portal.vault_file")).isEqualTo(notes);
                assertThat(count(open, "portal.vault_piece")).isEqualTo(2 * notes);
                least = notes;
            }
        }
    }

    private int writeUntilKilled(int lines) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Duser.timezone=UTC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int done = 0;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            while (done < lines && "done".equals(out.readLine())) {
                done++;
            }
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(done).isEqualTo(lines);
        return done;
    }

    private static OpenDatabase open(Path folder) {
        var properties = new Properties();
        properties.setProperty("portal.data", folder.toString());
        return OpenDatabase.open(new ConfiguredEnvironment(properties));
    }

    private static int count(OpenDatabase open, String table) {
        return open.transactions().call(connection -> {
            try (var query = connection.prepareStatement("select count(*) from " + table);
                    var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    /** The portal that is killed: two units and a file of two pieces in each transaction. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            OpenDatabase open = open(Path.of(arguments[0]));
            EntityManager notes = start(open, "notes");
            EntityManager marks = start(open, "marks");
            Vault vault = open.vaults().of("writer");
            for (; ; ) {
                open.transactions().run(() -> {
                    String id = write(vault);
                    notes.persist(new NoteRow(id, "x", true, Instant.EPOCH));
                    marks.persist(new MarkRow(id, 1));
                });
                System.out.println("done");
            }
        }

        private static EntityManager start(OpenDatabase open, String unit) {
            UnitSource source = ClassPathUnit.find(unit, Writer.class.getClassLoader());
            new SchemaSteps(open.database()).run(source.schema(), source.steps());
            return Unit.start(source, open.transactions()).entityManager();
        }

        private static String write(Vault vault) {
            try (Vault.Draft draft = vault.draft(new OrganisationId("GM0363"))) {
                draft.write(new byte[100_000]);
                return draft.finish().id();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
