// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.util.List;
import java.util.stream.LongStream;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.identity.UserManagement.Lines;
import nl.bidn.portal.identity.UserManagement.Question;
import org.junit.jupiter.api.Test;

/** A list costs what one organisation has, not what the whole country has. The bound is generous: a full scan is far beyond. */
class UserListSpeedTest extends RoomTest {
    private static final int OTHERS = 30_000;
    private static final int OWN = 250;
    private static final int ASKED = 40;
    /** The quickest counts, as others may have the processor for a while. */
    private static final int ROUNDS = 5;

    @Test
    void aListOfOneOrganisationDoesNotReadTheOthers() {
        OrganisationId stad = node.municipality("GM9901");
        Account anna = node.active("anna", stad);
        node.administrators.appoint(anna.id(), Domain.ZORG, "test");
        add("klein", stad, OWN);
        long before = time(anna);
        for (int i = 0; i < OTHERS / OWN; i++) {
            add("groot" + i, new OrganisationId("GX" + i), OWN);
        }

        assertThat(time(anna)).isLessThan(Math.max(before, 200_000_000L) * 8);
        Lines found = node.users.users(anna.id(), Question.named("nummer 17"), 0, 25);
        assertThat(found.found()).isEqualTo(13);
    }

    private long time(Account anna) {
        List<Question> questions = List.of(Question.named(""), Question.named("nummer 1"), Question.newcomers());
        questions.forEach(question -> node.users.users(anna.id(), question, 0, 25));
        return LongStream.range(0, ROUNDS)
                .map(round -> timeOnce(anna, questions))
                .min()
                .orElseThrow();
    }

    private long timeOnce(Account anna, List<Question> questions) {
        long start = System.nanoTime();
        for (int i = 0; i < ASKED; i++) {
            node.users.users(anna.id(), questions.get(i % questions.size()), 25, 25);
        }
        return System.nanoTime() - start;
    }

    private void add(String prefix, OrganisationId organisation, int count) {
        database.sql().call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into identities.account (id, user_name, name, email, organisation, state, lang, theme,"
                            + " created_at, eherkenning, search_name) values (?, ?, ?, ?, ?, 'ACTIVE', 'nl', 'auto', ?,"
                            + " false, ?)")) {
                for (int i = 0; i < count; i++) {
                    String name = "Persoon nummer " + i;
                    insert.setString(1, prefix + "-" + i);
                    insert.setString(2, prefix + "-" + i);
                    insert.setString(3, name);
                    insert.setString(4, prefix + i + "@voorbeeld.nl");
                    insert.setString(5, organisation.value());
                    insert.setTimestamp(6, Timestamp.from(clock.instant()));
                    insert.setString(7, name.toLowerCase(java.util.Locale.ROOT));
                    insert.addBatch();
                }
                return insert.executeBatch().length;
            }
        });
    }
}
