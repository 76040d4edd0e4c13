// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.AccessReviews;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AuditLog;
import nl.bidn.portal.identity.PersonalDetails;
import nl.bidn.portal.identity.UserManagement;
import nl.bidn.portal.identity.VerificationCodes.Issued;
import org.jspecify.annotations.Nullable;

/** One administrator with a few users; notes what it was asked, and answers what a test wants. */
final class FakeManagement implements UserManagement, AccessReviews {
    static final AccountId ANNA = new AccountId("anna");
    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final Right USER = new Right(new ProductId("iwmo"), "gebruiker");
    static final Right MANAGER = new Right(new ProductId("iwmo"), "productbeheerder");

    final Map<AccountId, User> users = new LinkedHashMap<>();
    final List<Object> asked = new ArrayList<>();
    final List<Review> reviews = new ArrayList<>();
    final List<AccessReviews.Line> reviewLines = new ArrayList<>();
    Set<Domain> domains = Set.of(Domain.ZORG, Domain.WERK_EN_INKOMEN);
    Assurance signIn = Assurance.PASSWORD;
    Result answer = new Done();

    FakeManagement() {
        add("anna", "Anna", Account.State.ACTIVE, false);
    }

    User add(String id, String name, Account.State state, boolean switches) {
        var account = new Account(
                new AccountId(id),
                id,
                name,
                id + "@voorbeeld.nl",
                new OrganisationId("GM9901"),
                state,
                "nl",
                null,
                true);
        var user = new User(
                account,
                new PersonalDetails("DHR", "J.", "Jan", "", name, "Zorg", "0612345678"),
                switches,
                switches,
                7,
                state == Account.State.REGISTERED,
                List.of(
                        new Cell(USER, Domain.ZORG, false, true, state == Account.State.DEACTIVATED),
                        new Cell(MANAGER, Domain.ZORG, true, true, false),
                        new Cell(
                                new Right(new ProductId("alleen"), "lezer"),
                                Domain.WERK_EN_INKOMEN,
                                true,
                                false,
                                false)),
                Set.of(),
                state == Account.State.DEACTIVATED ? Set.of() : Set.of(Domain.SCHULDEN),
                "000012345678",
                null,
                state == Account.State.REGISTERED,
                state == Account.State.REGISTERED ? Optional.of(new Issued(NOW, NOW, 4)) : Optional.empty());
        users.put(account.id(), user);
        return user;
    }

    @Override
    public Set<Domain> domains(AccountId by) {
        return by.equals(ANNA) ? domains : Set.of();
    }

    @Override
    public Assurance signIn(AccountId by) {
        return signIn;
    }

    @Override
    public Waiting waiting(AccountId by) {
        return new Waiting(2, 3);
    }

    @Override
    public Lines users(AccountId by, Question question, int offset, int most) {
        asked.add(question);
        List<UserManagement.Line> lines = users.values().stream()
                .map(user -> new UserManagement.Line(
                        user.account(), NOW, user.waiting(), user.removable(), user.changes(), List.of(USER)))
                .toList();
        return new Lines(offset < lines.size() ? lines : List.of(), lines.size());
    }

    @Override
    public List<Right> rights(AccountId by) {
        return List.of(USER, MANAGER);
    }

    @Override
    public Optional<User> user(AccountId by, AccountId id) {
        return Optional.ofNullable(users.get(id));
    }

    @Override
    public Result save(AccountId by, AccountId id, Change change) {
        asked.add(change);
        if (answer.equals(new Stale(Optional.empty()))) {
            users.remove(id);
        }
        return answer;
    }

    @Override
    public Result erase(AccountId by, AccountId id, int changes) {
        asked.add("erase " + id + " " + changes);
        return answer;
    }

    @Override
    public Result appoint(AccountId by, AccountId id, Domain domain) {
        asked.add("appoint " + id + " " + domain);
        return answer;
    }

    @Override
    public Result dismiss(AccountId by, AccountId id, Domain domain, @Nullable AccountId successor) {
        asked.add("dismiss " + id + " " + domain + (successor == null ? "" : " for " + successor));
        return answer;
    }

    @Override
    public String revealCode(AccountId by, AccountId id) {
        asked.add("reveal " + id);
        return "ABCDE-FGHJK";
    }

    @Override
    public void newCode(AccountId by, AccountId id) {
        asked.add("new code " + id);
    }

    @Override
    public List<String> auditActions(AccountId by) {
        return List.of("bestand-aangeboden", "gebruiker-gewijzigd", "rol-toegekend");
    }

    @Override
    public AuditEntries audit(AccountId by, AuditQuestion question, int offset, int most) {
        asked.add(question);
        var line = new AuditLog.Line(
                1L, NOW, "anna", "portal", "gebruiker-gewijzigd", "DONE", "GM9901", "account x, actief ja -> nee");
        return new AuditEntries(offset == 0 ? List.of(new AuditEntry(line, "Anna", "Jan <b>")) : List.of(), 1);
    }

    @Override
    public List<Review> of(AccountId by) {
        return reviews;
    }

    @Override
    public List<Review> ofNobody(AccountId officer) {
        return List.of();
    }

    @Override
    public List<AccessReviews.Line> lines(AccountId by, String review, int offset, int most) {
        return reviewLines;
    }

    @Override
    public int decide(AccountId by, String review, Map<String, Decision> decisions) {
        asked.add(decisions);
        return decisions.size();
    }
}
