// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.util.List;
import javax.persistence.EntityManager;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/** A node on an empty database, at nine in the morning. The tests of a class share the database, one after the other. */
public abstract class RoomTest {
    private static final List<String> TABLES = List.of(
            "organisation",
            "mandate",
            "account",
            "change_form",
            "role_grant",
            "system_grant",
            "enablement",
            "agreement",
            "login_session",
            "audit_line",
            "processing",
            "notice",
            "personal_details",
            "legal_subject",
            "eherkenning_person",
            "verification_code",
            "administrator",
            "administrator_registration",
            "officer",
            "newcomer_handled",
            "access_review",
            "access_review_line",
            "dienst",
            "machtiging",
            "oin",
            "known_product",
            "forget_later");

    private static @Nullable TestDatabase shared;
    private static @Nullable EntityManager unit;

    protected final FixedClock clock = FixedClock.at("2026-11-23T08:00:00Z");
    protected TestDatabase database;
    protected EntityManager em;
    protected Node node;

    /** Derby, unless a test says otherwise. */
    protected TestDatabase open() {
        return TestDatabase.derby();
    }

    @BeforeEach
    final void start() {
        if (shared == null || unit == null) {
            shared = open();
            unit = shared.unit("identity", Node.class.getClassLoader());
        }
        database = shared;
        em = unit;
        database.transactions().run(this::empty);
        node = anotherNode();
    }

    private void empty() {
        TABLES.forEach(
                table -> em.createNativeQuery("delete from identities." + table).executeUpdate());
        em.createNativeQuery("update identities.audit_head set line_number = 0, line_hash = '-', base_number = 0,"
                        + " base_hash = '-', head_seal = '-'")
                .executeUpdate();
    }

    /** On the same database, and of the same key; with a memory of its own. */
    protected final Node anotherNode() {
        return new Node(em, database.transactions(), database.caches(), database.secrets(), clock);
    }

    @AfterAll
    static void stop() {
        if (shared != null) {
            shared.close();
        }
        shared = null;
        unit = null;
    }
}
