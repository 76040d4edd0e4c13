// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.EntityManager;
import nl.bidn.portal.data.jdbc.BoundTransactions;
import nl.bidn.portal.data.jdbc.Database;
import nl.bidn.portal.data.store.NoteRow;
import org.junit.jupiter.api.Test;

class UnitTest {
    @Test
    void works() {
        try (Database db = Database.derbyInMemory("x" + UUID.randomUUID())) {
            var tx = new BoundTransactions(db);
            UnitSource source = ClassPathUnit.find("notes", getClass().getClassLoader());
            new SchemaSteps(db).run(source.schema(), source.steps());
            try (Unit unit = Unit.start(source, tx)) {
                EntityManager em = unit.entityManager();
                tx.run(() -> em.persist(new NoteRow("1", "hallo", true, Instant.EPOCH)));
                String text = tx.call(() -> em.find(NoteRow.class, "1").text());
                assertThat(text).isEqualTo("hallo");
                Long n = tx.call(() -> em.createQuery(
                                "select count(n) from NoteRow n where n.pinned = true and n.madeAt < :now", Long.class)
                        .setParameter("now", java.util.Date.from(Instant.EPOCH.plusSeconds(9)))
                        .getSingleResult());
                assertThat(n).isEqualTo(1);
                assertThatThrownBy(() -> em.find(NoteRow.class, "1")).isInstanceOf(IllegalStateException.class);
                try (var c = db.open();
                        var s = c.createStatement()) {
                    for (String name :
                            new String[] {"identity", "products", "clockwork", "signin_password", "portal", "sessions"
                            }) {
                        try {
                            s.execute("create schema " + name + "x");
                            s.execute("create schema " + name);
                        } catch (Exception e) {
                            System.out.println("SCHEMA " + name + e);
                        }
                    }
                    c.rollback();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                for (int round = 0; round < 5; round++) {
                    long t = System.nanoTime();
                    for (int i = 0; i < 5000; i++) {
                        tx.call(() -> em.find(NoteRow.class, "1").text());
                    }
                    System.out.println("find us/tx " + (System.nanoTime() - t) / 5000 / 1000);
                    t = System.nanoTime();
                    for (int i = 0; i < 5000; i++) {
                        tx.call(() -> em.createQuery("select n from NoteRow n where n.text = :t", NoteRow.class)
                                .setParameter("t", "hallo")
                                .getResultList()
                                .size());
                    }
                    System.out.println("query us/tx " + (System.nanoTime() - t) / 5000 / 1000);
                    t = System.nanoTime();
                    for (int i = 0; i < 5000; i++) {
                        tx.call(c -> {
                            try (var p = c.prepareStatement("select text from notes.note where id=?")) {
                                p.setString(1, "1");
                                try (var r = p.executeQuery()) {
                                    r.next();
                                    return r.getString(1);
                                }
                            }
                        });
                    }
                    System.out.println("sql us/tx " + (System.nanoTime() - t) / 5000 / 1000);
                }
            }
        }
    }
}
