// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.NoticeBoard;
import nl.bidn.portal.identity.Roles;

/** One person with a name, roles and notices. */
public final class FakePeople implements Accounts, Roles, NoticeBoard {
    public static final AccountId ANNA = new AccountId("a-1");

    public final List<Roles.Held> held = new ArrayList<>();
    public final List<NoticeBoard.Line> notices = new ArrayList<>();
    private boolean byMail = true;

    @Override
    public Optional<Account> find(AccountId id) {
        return Optional.of(new Account(
                id,
                "jdevries",
                "J. de Vries",
                "j.devries@voorbeeldstad.example",
                new OrganisationId("GM9991"),
                Account.State.ACTIVE,
                "nl",
                null,
                false));
    }

    @Override
    public void signedIn(AccountId id) {}

    @Override
    public void chooseLanguage(AccountId id, String language) {}

    @Override
    public List<Roles.Held> of(AccountId account) {
        return List.copyOf(held);
    }

    @Override
    public List<Line> of(AccountId account, Locale locale) {
        return List.copyOf(notices);
    }

    @Override
    public int unread(AccountId account) {
        return (int) notices.stream().filter(n -> !n.read()).count();
    }

    @Override
    public void markAllRead(AccountId account) {
        notices.replaceAll(n -> new Line(n.id(), n.at(), n.subject(), n.text(), n.path(), true));
    }

    @Override
    public boolean byMail(AccountId account) {
        return byMail;
    }

    @Override
    public void byMail(AccountId account, boolean wanted) {
        byMail = wanted;
    }

    public void notice(String subject, String text, Instant at, boolean read) {
        notices.add(new Line("n" + notices.size(), at, subject, text, "/alleenverdieners/ophalen", read));
    }

    @Override
    public Account invite(String userName, String name, String email, OrganisationId organisation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Account> findByUserName(String userName) {
        return Optional.empty();
    }

    @Override
    public List<Account> of(OrganisationId organisation) {
        return List.of();
    }

    @Override
    public List<Account> all() {
        return List.of();
    }

    @Override
    public void activated(AccountId id) {}

    @Override
    public void deactivate(AccountId id, String by) {}

    @Override
    public void deactivateEvenIfLast(AccountId id, String by) {}

    @Override
    public void reactivate(AccountId id, String by) {}

    @Override
    public void grant(
            AccountId account,
            ProductId product,
            String role,
            OrganisationId organisation,
            ChangeForm form,
            String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void revoke(
            AccountId account,
            ProductId product,
            String role,
            OrganisationId organisation,
            ChangeForm form,
            String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<RecordedForm> forms(OrganisationId organisation) {
        return List.of();
    }

    @Override
    public List<Shortage> shortages(OrganisationId organisation) {
        return List.of();
    }

    @Override
    public void revoke(AccountId account, ProductId product, String role, OrganisationId organisation, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Roles.Held> at(ProductId product, OrganisationId organisation) {
        return List.of();
    }

    @Override
    public void grantSystem(String oin, String name, OrganisationId organisation, ProductId product, String role) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void revokeSystem(String oin, ProductId product, String role) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Roles.SystemHeld> systems() {
        return List.of();
    }

    @Override
    public List<String> warnings() {
        return List.of();
    }

    static LocalDate longAgo() {
        return LocalDate.of(2000, 1, 1);
    }
}
