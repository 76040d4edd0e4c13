// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.data.cache.TableNodeCaches;
import nl.bidn.portal.data.jdbc.BoundTransactions;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Node;
import nl.bidn.portal.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

class SessionRegisterOnPostgresTest extends SessionRegisterTest {
    @Override
    protected TestDatabase open() {
        return TestDatabase.postgresql();
    }

    @Test
    void anotherNodeHearsThatASessionEnded() {
        Account piet = node.active("piet", node.municipality("GM9002"));
        String token = node.sessions.open(piet.id(), Assurance.PASSWORD);
        try (var itsCaches = new TableNodeCaches((BoundTransactions) database.transactions())) {
            var other = new Node(em, database.transactions(), itsCaches, database.secrets(), clock);
            itsCaches.catchUp();
            assertThat(other.sessions.find(token, true)).isPresent();

            node.accounts.deactivate(piet.id(), "test");
            itsCaches.catchUp();

            assertThat(other.sessions.find(token, true)).isEmpty();
        }
    }
}
