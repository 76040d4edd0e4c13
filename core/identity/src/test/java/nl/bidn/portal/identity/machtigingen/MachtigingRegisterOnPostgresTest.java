// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.machtigingen;

import static nl.bidn.portal.identity.FakeProduct.FETCH;
import static nl.bidn.portal.identity.FakeProduct.FETCHING;
import static org.assertj.core.api.Assertions.assertThat;

import nl.bidn.portal.data.cache.TableNodeCaches;
import nl.bidn.portal.data.jdbc.BoundTransactions;
import nl.bidn.portal.identity.Machtigingen.Machtiging;
import nl.bidn.portal.identity.Node;
import nl.bidn.portal.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

class MachtigingRegisterOnPostgresTest extends MachtigingRegisterTest {
    @Override
    protected TestDatabase open() {
        return TestDatabase.postgresql();
    }

    @Test
    void anotherNodeHearsOfTheMandateOfTheDienstAndOfTheEndInARunningSession() {
        try (var itsCaches = new TableNodeCaches((BoundTransactions) database.transactions())) {
            var second = new Node(em, database.transactions(), itsCaches, database.secrets(), clock);
            second.products.install(product);
            itsCaches.catchUp();
            assertThat(screen(second).may(FETCH)).isFalse();

            Machtiging machtiging = mandate(stad, TODAY, null);
            on(FETCHING);
            itsCaches.catchUp();
            assertThat(screen(second).may(FETCH, stad)).isTrue();
            assertThat(gate(second).may(FETCH, stad)).isTrue();

            node.machtigingen.end(machtiging.id(), TODAY, "test");
            itsCaches.catchUp();
            assertThat(screen(second).may(FETCH, stad)).isFalse();
            assertThat(gate(second).may(FETCH, stad)).isFalse();
        }
    }
}
