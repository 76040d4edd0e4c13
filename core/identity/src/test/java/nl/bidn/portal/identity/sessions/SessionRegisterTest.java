// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.data.Tokens;
import nl.bidn.portal.data.cache.TableNodeCaches;
import nl.bidn.portal.data.jdbc.BoundTransactions;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Node;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.identity.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionRegisterTest extends RoomTest {
    private OrganisationId here = new OrganisationId("GM9001");
    private Account jan;
    private String token = "";

    @BeforeEach
    void signIn() {
        here = node.municipality("GM9001");
        jan = node.active("jan", here);
        token = node.sessions.open(jan.id(), Assurance.PASSWORD);
    }

    private boolean alive() {
        return node.sessions.find(token, false).isPresent();
    }

    private Session session() {
        return node.sessions.find(token, false).orElseThrow();
    }

    private void minutes(int minutes) {
        clock.forward(Duration.ofMinutes(minutes));
    }

    @Test
    void knowsWhoItIs() {
        Session session = session();

        assertThat(session.account()).isEqualTo(jan.id());
        assertThat(session.name()).isEqualTo("Persoon jan");
        assertThat(session.assurance()).isEqualTo(Assurance.PASSWORD);
        assertThat(session.chosen()).isNull();
        assertThat(session.language()).isEqualTo("nl");
        assertThat(session.theme()).isEqualTo("auto");
        assertThat(session.formToken()).hasSize(43).isNotEqualTo(token);
        assertThat(token).hasSize(43);
    }

    /** Asked of its row, a node that did not open it gives the very same. */
    @Test
    void isTheSameForWhoOpenedItAsForOthers() {
        var other = new Node(em, database.transactions(), anotherMemory(), database.secrets(), clock);

        assertThat(other.sessions.find(token, false)).contains(session());
    }

    private TableNodeCaches anotherMemory() {
        return new TableNodeCaches((BoundTransactions) database.transactions());
    }

    @Test
    void theTokenIsNotInTheDatabase() {
        Object hash = database.transactions()
                .call(() -> em.createNativeQuery("select token_hash from identities.login_session")
                        .getSingleResult());

        assertThat(hash).isEqualTo(Tokens.hash(token)).isNotEqualTo(token);
    }

    @Test
    void otherTokensAreNobodys() {
        assertThat(node.sessions.find("", false)).isEmpty();
        assertThat(node.sessions.find("x".repeat(43), true)).isEmpty();
        assertThat(node.sessions.find(Tokens.hash(token), true)).isEmpty();
        assertThat(node.sessions.expired("x".repeat(43))).isFalse();
    }

    @Test
    void endsAfterTwentyIdleMinutes() {
        minutes(19);
        assertThat(node.sessions.find(token, true)).isPresent();
        minutes(19);
        assertThat(alive()).as("looking does not count as activity").isTrue();
        minutes(1);

        assertThat(alive()).isFalse();
        assertThat(node.sessions.expired(token)).isTrue();
        minutes(60 * 24);
        assertThat(node.sessions.expired(token)).as("told for a day").isFalse();
    }

    @Test
    void endsAfterEightHoursHoweverBusy() {
        for (int i = 0; i < 47; i++) {
            minutes(10);
            assertThat(node.sessions.find(token, true)).isPresent();
        }
        minutes(10);

        assertThat(node.sessions.find(token, true)).isEmpty();
        assertThat(node.sessions.expired(token)).isTrue();
    }

    @Test
    void writesActivityAtMostTwiceAMinute() {
        clock.forward(Duration.ofSeconds(29));
        node.sessions.find(token, true);
        assertThat(written()).isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
        clock.forward(Duration.ofSeconds(1));
        node.sessions.find(token, true);
        assertThat(written()).isEqualTo(Instant.parse("2026-11-23T08:00:30Z"));
        clock.forward(Duration.ofSeconds(10));
        node.sessions.find(token, true);
        assertThat(written()).isEqualTo(Instant.parse("2026-11-23T08:00:30Z"));
        assertThat(session().lastActivity()).isEqualTo(Instant.parse("2026-11-23T08:00:40Z"));
    }

    private Instant written() {
        return node.sessions.all().get(0).lastActivity();
    }

    @Test
    void seesActivityOnAnotherNodeBeforeItEndsASession() {
        var other = anotherNode();
        assertThat(other.sessions.find(token, false)).isPresent();
        minutes(15);
        assertThat(node.sessions.find(token, true)).isPresent();
        minutes(15);

        assertThat(other.sessions.find(token, true)).isPresent();
        minutes(15);
        assertThat(node.sessions.find(token, true)).isPresent();
    }

    @Test
    void rotatesTheToken() {
        String handle = session().id();
        minutes(5);
        node.sessions.find(token, true);

        String next = node.sessions.rotate(token);

        assertThat(next).isNotEqualTo(token);
        assertThat(node.sessions.find(next, false))
                .hasValueSatisfying(s -> assertThat(s.id()).isEqualTo(handle));
        assertThat(alive()).as("what was on its way still comes in").isTrue();
        clock.forward(Duration.ofSeconds(10));
        assertThat(alive()).isFalse();
        assertThat(node.sessions.expired(token)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> node.sessions.rotate(token));
        assertThat(node.sessions.find(next, true)).isPresent();
    }

    @Test
    void aSecondClickRotatesAgain() {
        String next = node.sessions.rotate(token);
        String last = node.sessions.rotate(token);

        assertThat(alive()).as("two tokens ago").isFalse();
        assertThat(node.sessions.find(next, true)).isPresent();
        clock.forward(Duration.ofSeconds(10));
        assertThat(node.sessions.find(next, true)).isEmpty();
        assertThat(node.sessions.find(last, true)).isPresent();
    }

    @Test
    void theTokenBeforeEndsWithTheSession() {
        String next = node.sessions.rotate(token);
        assertThat(alive()).isTrue();

        node.sessions.end(next);

        assertThat(alive()).isFalse();
    }

    @Test
    void remembersTheChoice() {
        node.sessions.choose(token, here);
        assertThat(session().chosen()).isEqualTo(here);
        node.sessions.choose(token, null);
        assertThat(session().chosen()).isNull();
    }

    @Test
    void changingSomethingLosesNoActivity() {
        minutes(1);
        node.sessions.find(token, true);
        clock.forward(Duration.ofSeconds(20));
        node.sessions.find(token, true);
        Instant last = session().lastActivity();

        node.sessions.choose(token, here);

        assertThat(session().lastActivity()).isEqualTo(last).isEqualTo(clock.instant());
    }

    @Test
    void remembersLanguageAndThemeForTheNextSession() {
        node.sessions.prefer(token, "en", "dark");
        assertThat(session().language()).isEqualTo("en");
        assertThat(session().theme()).isEqualTo("dark");

        token = node.sessions.open(jan.id(), Assurance.EH3);

        assertThat(session().language()).isEqualTo("en");
        assertThat(session().theme()).isEqualTo("dark");
        assertThatIllegalArgumentException().isThrownBy(() -> node.sessions.prefer(token, "fr", "auto"));
        assertThatIllegalArgumentException().isThrownBy(() -> node.sessions.prefer(token, "nl", "neon"));
    }

    @Test
    void endsWhenAsked() {
        node.sessions.end(token);
        node.sessions.end(token);

        assertThat(alive()).isFalse();
        assertThat(node.sessions.expired(token)).as("who signs out knows it").isFalse();
    }

    @Test
    void endsByHandle() {
        String handle = session().id();

        assertThat(node.sessions.endById(handle)).isTrue();
        assertThat(node.sessions.endById(handle)).isFalse();
        assertThat(node.sessions.endById("iets")).isFalse();
        assertThat(alive()).isFalse();
    }

    @Test
    void endsAtOnceWhenTheAccountIsDeactivated() {
        Account piet = node.active("piet", here);
        String other = node.sessions.open(piet.id(), Assurance.PASSWORD);
        assertThat(alive()).isTrue();

        node.accounts.deactivate(jan.id(), "test");

        assertThat(alive()).isFalse();
        assertThat(node.sessions.find(other, false)).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> node.sessions.open(jan.id(), Assurance.PASSWORD));
    }

    @Test
    void opensForActivePeopleOnly() {
        Account invited = node.invited("nieuw", here);

        assertThatIllegalArgumentException().isThrownBy(() -> node.sessions.open(invited.id(), Assurance.PASSWORD));
    }

    @Test
    void listsTheLiveOnes() {
        Account piet = node.active("piet", here);
        minutes(15);
        node.sessions.open(piet.id(), Assurance.EH3);
        assertThat(node.sessions.all()).extracting(Session::account).containsExactly(jan.id(), piet.id());
        minutes(6);

        assertThat(node.sessions.all()).extracting(Session::account).containsExactly(piet.id());
    }

    @Test
    void theJobEndsAndRemovesThem() {
        minutes(30);
        assertThat(node.removeOldSessions.run(clock)).isEqualTo("1 sessions ended, 0 removed");
        assertThat(node.sessions.expired(token)).isTrue();
        assertThat(node.removeOldSessions.run(clock)).isEqualTo("0 sessions ended, 0 removed");
        clock.forward(Duration.ofDays(30));

        assertThat(node.removeOldSessions.run(clock)).isEqualTo("0 sessions ended, 1 removed");
    }
}
