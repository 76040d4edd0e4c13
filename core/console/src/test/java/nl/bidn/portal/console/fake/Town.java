// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import org.jspecify.annotations.Nullable;

/** Two municipalities and two people. */
public final class Town {
    public static final Organisation STAD = organisation("GM9901", "Voorbeeldstad");
    public static final Organisation DAM = organisation("GM9902", "Testdam");
    public static final Account ANNA = account("a-1", "anna", "Anna Jansen");
    public static final Account BRAM = account("a-2", "bram", "Bram de Vries");

    private Town() {}

    private static Organisation organisation(String code, String name) {
        return new Organisation(
                new OrganisationId(code), OrganisationType.GEMEENTE, name, LocalDate.of(2020, 1, 1), null, null);
    }

    private static Account account(String id, String userName, String name) {
        return new Account(
                new AccountId(id),
                userName,
                name,
                userName + "@example.nl",
                STAD.id(),
                Account.State.ACTIVE,
                "nl",
                Instant.parse("2026-11-20T08:00:00Z"),
                false);
    }

    /** Answers what commands ask of the organisations. */
    public static final class Organisations {
        public Optional<Organisation> find(OrganisationId id) {
            return all().stream().filter(o -> o.id().equals(id)).findFirst();
        }

        public List<Organisation> all() {
            return List.of(DAM, STAD);
        }

        public Organisation add(OrganisationId id, OrganisationType type, String name, LocalDate from) {
            if (find(id).isPresent()) {
                throw new IllegalArgumentException("Organisation " + id + " is there already");
            }
            return new Organisation(id, type, name, from, null, null);
        }

        public Organisation end(OrganisationId id, LocalDate until, @Nullable OrganisationId successor) {
            return new Organisation(id, STAD.type(), STAD.name(), STAD.validFrom(), until, successor);
        }
    }

    /** Answers what commands ask of the accounts. */
    public static final class Accounts {
        public Optional<Account> findByUserName(String userName) {
            return all().stream().filter(a -> a.userName().equals(userName)).findFirst();
        }

        public List<Account> all() {
            return List.of(ANNA, BRAM);
        }
    }

    /** A desk with both. */
    public static FakeDesk desk() {
        return new FakeDesk()
                .with(nl.bidn.portal.identity.Organisations.class, new Organisations())
                .with(nl.bidn.portal.identity.Accounts.class, new Accounts());
    }
}
