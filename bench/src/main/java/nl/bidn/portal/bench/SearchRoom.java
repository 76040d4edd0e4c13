// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AccountSearch.Found;
import nl.bidn.portal.identity.AccountSearch.Search;
import nl.bidn.portal.identity.Node;
import nl.bidn.portal.identity.UserManagement.Lines;
import nl.bidn.portal.identity.UserManagement.Question;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDatabase.Engine;

/** The identity room on a database with very many accounts, from a fixed seed; its first organisation is always the same. */
final class SearchRoom implements AutoCloseable {
    static final int PER_ORGANISATION = 250;
    static final int PAGE = 25;
    /** Part of many names. */
    static final String COMMON = "jans";
    /** The name of one person in each organisation. */
    static final String RARE = "zeldenrust";

    private static final String HOME = "GM9901";
    private static final long SEED = 20_261_123;
    private static final int BATCH = 5000;
    private static final String INSERT =
            "insert into identities.account (id, user_name, name, email, organisation, state,"
                    + " lang, theme, created_at, eherkenning, search_name) values (?, ?, ?, ?, ?, 'ACTIVE', 'nl', 'auto', ?, false, ?)";
    private static final List<String> FIRST =
            List.of("Anna", "Bas", "Carla", "Daan", "Emma", "Farid", "Gijs", "Hanna", "Ilse", "Jan", "Karin", "Leo");
    private static final List<String> LAST = List.of(
            "de Vries",
            "Jansen",
            "Bakker",
            "Visser",
            "Smit",
            "Meijer",
            "Mulder",
            "de Boer",
            "Bos",
            "Vos",
            "Peters",
            "Hendriks",
            "van Dijk",
            "Kok",
            "Willems",
            "Janssens");

    private final TestDatabase database;
    private final Node node;
    private final AccountId administrator;

    /** @param organisations each with {@link #PER_ORGANISATION} accounts */
    SearchRoom(Engine engine, int organisations) {
        database = engine.open();
        node = new Node(
                database.unit("identity", SearchRoom.class.getClassLoader()),
                database.transactions(),
                database.caches(),
                database.secrets(),
                Clock.systemUTC());
        var home = node.municipality(HOME);
        administrator = node.active("beheerder", home).id();
        node.administrators.appoint(administrator, Domain.ZORG, "bench");
        fill(organisations);
        database.sql().call(connection -> refreshStatistics(connection, engine));
    }

    /** What both databases do by themselves when much has changed. */
    private static boolean refreshStatistics(Connection connection, Engine engine) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute(
                    engine == Engine.DERBY
                            ? "call syscs_util.syscs_update_statistics('IDENTITIES', 'ACCOUNT', null)"
                            : "analyze identities.account");
        }
    }

    private void fill(int organisations) {
        var random = new Random(SEED);
        int all = organisations * PER_ORGANISATION;
        for (int from = 0; from < all; from += BATCH) {
            int begin = from;
            database.sql().call(connection -> {
                try (var insert = connection.prepareStatement(INSERT)) {
                    for (int i = begin; i < Math.min(begin + BATCH, all); i++) {
                        account(insert, i, random);
                    }
                    return insert.executeBatch().length;
                }
            });
        }
    }

    private static void account(PreparedStatement insert, int number, Random random) throws SQLException {
        var last = number % PER_ORGANISATION == 0 ? "Zeldenrust" : LAST.get(random.nextInt(LAST.size()));
        var name = FIRST.get(random.nextInt(FIRST.size())) + " " + last;
        int organisation = number / PER_ORGANISATION;
        insert.setString(1, "a-" + number);
        insert.setString(2, "u-" + number);
        insert.setString(3, name);
        insert.setString(4, "u" + number + "@voorbeeld.example");
        insert.setString(5, organisation == 0 ? HOME : "SV" + organisation);
        insert.setTimestamp(
                6, Timestamp.from(Instant.parse("2026-01-05T09:00:00Z").plus(Duration.ofMinutes(number))));
        insert.setString(7, name.toLowerCase(Locale.ROOT));
        insert.addBatch();
    }

    /** The first page, as a gebruikersbeheerder sees it. */
    Lines users(String name) {
        return node.users.users(administrator, Question.named(name), 0, PAGE);
    }

    /** The first page, as the servicedesk sees it: of all organisations. */
    Found everywhere(String text) {
        return node.peopleSearch.find(new Search(text, null, null), 0, PAGE);
    }

    @Override
    public void close() {
        database.close();
    }
}
