// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.AuditLog;
import nl.bidn.portal.identity.Enablement;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.Servicedesk;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.identity.VerificationCodes;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.registration.RegistrationRegister;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks the other services, one organisation after the other. */
@Component(service = Servicedesk.class)
public final class DeskWork implements Servicedesk {
    private final Administrators administrators;
    private final Enablement enablement;
    private final Accounts accounts;
    private final Sessions sessions;
    private final VerificationCodes codes;
    private final RegistrationRegister registration;
    private final AuditLog log;
    private final AuditLines audit;
    private final Transactions transactions;

    @Activate
    public DeskWork(
            @Reference Administrators administrators,
            @Reference Enablement enablement,
            @Reference Accounts accounts,
            @Reference Sessions sessions,
            @Reference VerificationCodes codes,
            @Reference RegistrationRegister registration,
            @Reference AuditLog log,
            @Reference AuditLines audit,
            @Reference Transactions transactions) {
        this.administrators = administrators;
        this.enablement = enablement;
        this.accounts = accounts;
        this.sessions = sessions;
        this.codes = codes;
        this.registration = registration;
        this.log = log;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public List<Switched> enable(ProductId product, List<OrganisationId> organisations, AccountId officer) {
        return each(product, organisations, officer, true, one -> enablement.enable(product, one, officer.value()));
    }

    @Override
    public List<Switched> disable(ProductId product, List<OrganisationId> organisations, AccountId officer) {
        return each(product, organisations, officer, false, one -> enablement.disable(product, one, officer.value()));
    }

    private List<Switched> each(
            ProductId product,
            List<OrganisationId> organisations,
            AccountId officer,
            boolean on,
            Consumer<OrganisationId> work) {
        mustBeOfficer(officer);
        List<Switched> done = new ArrayList<>();
        for (OrganisationId organisation : organisations.stream().distinct().toList()) {
            boolean before = enablement.isEnabled(product, organisation);
            try {
                work.accept(organisation);
                done.add(new Switched(organisation, before != on, null));
            } catch (IllegalArgumentException e) {
                Refused why = e instanceof Refused refused
                        ? refused
                        : new Refused(Refused.Why.PRODUCT_FAILED, String.valueOf(e.getMessage()), product);
                done.add(new Switched(organisation, false, why));
            }
        }
        return List.copyOf(done);
    }

    @Override
    public Optional<Account> open(AccountId account, AccountId officer) {
        mustBeOfficer(officer);
        return transactions.call(() -> {
            Optional<Account> found = accounts.find(account);
            found.ifPresent(person -> audit.portal(
                    officer.value(), "gebruiker-bekeken", person.organisation(), "account " + person.id()));
            return found;
        });
    }

    @Override
    public Optional<VerificationCodes.Issued> code(AccountId account, AccountId officer) {
        mustBeOfficer(officer);
        return codes.current(account);
    }

    @Override
    public void newCode(AccountId account, AccountId officer) {
        mustBeOfficer(officer);
        registration.issueForServicedesk(officer, account).ifPresent(why -> {
            throw new Refused(why, "No code is issued to account " + account + ": " + why, account);
        });
    }

    @Override
    public int endSessions(AccountId account, AccountId officer) {
        mustBeOfficer(officer);
        return transactions.call(() -> {
            OrganisationId organisation = accounts.find(account)
                    .orElseThrow(() -> new Refused(Refused.Why.NO_ACCOUNT, "There is no account " + account, account))
                    .organisation();
            int live = sessions.of(account).size();
            sessions.endAllOf(account);
            audit.portal(
                    officer.value(),
                    "sessies-beeindigd",
                    organisation,
                    "account " + account + ", " + live + " sessies");
            return live;
        });
    }

    @Override
    public AuditLog.Verified verifyAudit(AccountId officer) {
        mustBeOfficer(officer);
        AuditLog.Verified verified = log.verify();
        audit.portal(
                officer.value(), "logboek-gecontroleerd", null, verified.whole() ? "keten heel" : "keten niet heel");
        return verified;
    }

    private void mustBeOfficer(AccountId officer) {
        if (!administrators.isOfficer(officer)) {
            throw new IllegalStateException("Account " + officer + " is no officer of the servicedesk");
        }
    }
}
