// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The first trap of docs/traps.md. If a test fails, the stack has changed: then so must the page. */
@Timeout(60)
class TrapOnPostgresTest extends RoomTest {
    @Override
    protected TestDatabase open() {
        return TestDatabase.postgresql();
    }

    @Test
    void aConditionInJpqlHasOneWinner() throws Exception {
        assertThat(second(
                        "update AccountRow a set a.language = 'en' where a.id = ?1 and a.language = 'nl'",
                        em -> em::createQuery))
                .isZero();
    }

    @Test
    void aConditionInSqlHasOne() throws Exception {
        assertThat(second(
                        "update identities.account set lang = 'en' where id = ?1 and lang = 'nl'",
                        em -> em::createNativeQuery))
                .isZero();
    }

    /** What the second of two counts that do the same, when the first commits while the second waits for it. */
    private int second(String update, Function<EntityManager, Function<String, Query>> how) throws Exception {
        Account anna = node.active("anna", node.municipality("GM9901"));
        var waiting = new CompletableFuture<CompletableFuture<Integer>>();
        database.transactions().run(() -> {
            assertThat(change(anna, update, how)).isEqualTo(1);
            waiting.complete(
                    CompletableFuture.supplyAsync(() -> database.transactions().call(() -> change(anna, update, how))));
            while (nobodyWaits() && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        });
        return waiting.get().get();
    }

    private int change(Account account, String update, Function<EntityManager, Function<String, Query>> how) {
        return how.apply(em).apply(update).setParameter(1, account.id().value()).executeUpdate();
    }

    private boolean nobodyWaits() {
        return ((Number) em.createNativeQuery("select count(*) from pg_locks where not granted")
                                .getSingleResult())
                        .intValue()
                == 0;
    }
}
