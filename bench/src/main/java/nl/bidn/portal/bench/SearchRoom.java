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
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AccountSearch.Found;
import nl.bidn.portal.identity.AccountSearch.Search;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.Node;
import nl.bidn.portal.identity.UserManagement.Lines;
import nl.bidn.portal.identity.UserManagement.Question;
import nl.bidn.portal.identity.UserManagement.Sort;
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

    /** Productbeheerders in each organisation. */
    static final int MANAGERS = 5;
    /** People in each organisation with whom no gebruikersbeheerder has dealt. */
    static final int WAITING = 10;

    private static final ProductId PRODUCT = new ProductId("dienst");
    private static final String HOME = "GM9901";
    private static final long SEED = 20_261_123;
    private static final int BATCH = 5000;
    private static final String ACCOUNT =
            "insert into identities.account (id, user_name, name, email, organisation, state,"
                    + " lang, theme, created_at, eherkenning, search_name) values (?, ?, ?, ?, ?, 'ACTIVE', 'nl', 'auto', ?, true, ?)";
    private static final String GRANT =
            "insert into identities.role_grant (id, account, product, role_id, organisation, granted_at, granted_by)"
                    + " values (?, ?, ?, ?, ?, ?, 'bench')";
    private static final String HANDLED =
            "insert into identities.newcomer_handled (id, account, field_of_work, handled_at, handled_by)"
                    + " values (?, ?, ?, ?, 'bench')";
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
        node.products.install(FakeProduct.exchange(PRODUCT.value(), Domain.ZORG));
        fill(organisations);
        database.sql().call(connection -> refreshStatistics(connection, engine));
    }

    /** What both databases do by themselves when much has changed. */
    private static boolean refreshStatistics(Connection connection, Engine engine) throws SQLException {
        boolean done = false;
        try (var statement = connection.createStatement()) {
            for (var table : List.of("ACCOUNT", "ROLE_GRANT", "NEWCOMER_HANDLED")) {
                done |= statement.execute(
                        engine == Engine.DERBY
                                ? "call syscs_util.syscs_update_statistics('IDENTITIES', '" + table + "', null)"
                                : "analyze identities." + table);
            }
        }
        return done;
    }

    private void fill(int organisations) {
        var random = new Random(SEED);
        int all = organisations * PER_ORGANISATION;
        for (int from = 0; from < all; from += BATCH) {
            int begin = from;
            database.sql().call(connection -> {
                try (var accounts = connection.prepareStatement(ACCOUNT);
                        var roles = connection.prepareStatement(GRANT);
                        var handled = connection.prepareStatement(HANDLED)) {
                    for (int i = begin; i < Math.min(begin + BATCH, all); i++) {
                        account(accounts, i, random);
                        grants(roles, i);
                        handled(handled, i);
                    }
                    return accounts.executeBatch().length + roles.executeBatch().length + handled.executeBatch().length;
                }
            });
        }
    }

    private static void account(PreparedStatement insert, int number, Random random) throws SQLException {
        var last = number % PER_ORGANISATION == 0 ? "Zeldenrust" : LAST.get(random.nextInt(LAST.size()));
        var name = FIRST.get(random.nextInt(FIRST.size())) + " " + last;
        insert.setString(1, "a-" + number);
        insert.setString(2, "u-" + number);
        insert.setString(3, name);
        insert.setString(4, "u" + number + "@voorbeeld.example");
        insert.setString(5, organisation(number));
        insert.setTimestamp(6, since(number));
        insert.setString(7, name.toLowerCase(Locale.ROOT));
        insert.addBatch();
    }

    private static String organisation(int number) {
        int organisation = number / PER_ORGANISATION;
        return organisation == 0 ? HOME : "SV" + organisation;
    }

    private static Timestamp since(int number) {
        return Timestamp.from(Instant.parse("2026-01-05T09:00:00Z").plus(Duration.ofMinutes(number)));
    }

    /** All but those who wait are gebruiker; a few are productbeheerder besides. */
    private static void grants(PreparedStatement insert, int number) throws SQLException {
        if (!waits(number)) {
            grant(insert, number, FakeProduct.USER);
        }
        if (number % PER_ORGANISATION < MANAGERS) {
            grant(insert, number, FakeProduct.PRODUCT_MANAGER);
        }
    }

    private static void grant(PreparedStatement insert, int number, String role) throws SQLException {
        insert.setString(1, "g-" + number + "-" + role);
        insert.setString(2, "a-" + number);
        insert.setString(3, PRODUCT.value());
        insert.setString(4, role);
        insert.setString(5, organisation(number));
        insert.setTimestamp(6, since(number));
        insert.addBatch();
    }

    /** Those who came last in their organisation: nobody has dealt with them. */
    private static boolean waits(int number) {
        return number % PER_ORGANISATION >= PER_ORGANISATION - WAITING;
    }

    private static void handled(PreparedStatement insert, int number) throws SQLException {
        if (!waits(number)) {
            insert.setString(1, "a-" + number + ":" + Domain.ZORG);
            insert.setString(2, "a-" + number);
            insert.setString(3, Domain.ZORG.name());
            insert.setTimestamp(4, since(number));
            insert.addBatch();
        }
    }

    /** The first page, as a gebruikersbeheerder sees it. */
    Lines users(String name) {
        return node.users.users(administrator, Question.named(name), 0, PAGE);
    }

    /** The first page of those who hold a role. */
    Lines holders(String role) {
        return node.users.users(
                administrator, new Question("", PRODUCT, role, null, false, false, Sort.NAME, false), 0, PAGE);
    }

    /** The first page of those who wait, as the page of new people shows it. */
    Lines waiting() {
        return node.users.users(administrator, Question.newcomers(), 0, PAGE);
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
