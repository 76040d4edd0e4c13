// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.store;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rows of this room; to be called in a transaction. */
@Component(service = PasswordStore.class)
public final class PasswordStore {
    /** Wrong tries in a row, and until when no further try counts. */
    public record Tries(int failures, @Nullable Instant blockedUntil) {}

    /** A second factor: its sealed secret, and the step of the code that was used last. */
    public record SecondFactor(String sealedSecret, long lastStep) {}

    private final EntityManager entities;

    @Activate
    public PasswordStore(@Reference(target = "(osgi.unit.name=signin-password)") EntityManager entities) {
        this.entities = entities;
    }

    public Optional<String> hash(AccountId account) {
        return Optional.ofNullable(entities.find(CredentialRow.class, account.value()))
                .map(row -> row.phc);
    }

    public void keepHash(AccountId account, String phc, Instant now) {
        var row = entities.find(CredentialRow.class, account.value());
        boolean isNew = row == null;
        if (row == null) {
            row = new CredentialRow();
            row.account = account.value();
        }
        row.phc = phc;
        row.changedAt = Date.from(now);
        if (isNew) {
            entities.persist(row);
        }
    }

    /** Locks the row, so that tries at the same moment are counted one by one. */
    public Tries tries(AccountId account) {
        var row = entities.find(TriesRow.class, account.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return new Tries(0, null);
        }
        var until = row.blockedUntil;
        return new Tries(row.failures, until == null ? null : until.toInstant());
    }

    public void keepTries(AccountId account, Tries tries) {
        var row = entities.find(TriesRow.class, account.value());
        boolean isNew = row == null;
        if (row == null) {
            row = new TriesRow();
            row.account = account.value();
        }
        row.failures = tries.failures();
        var until = tries.blockedUntil();
        row.blockedUntil = until == null ? null : Date.from(until);
        if (isNew) {
            entities.persist(row);
        }
    }

    /** A new link takes the place of those before it. */
    public void keepLink(String tokenHash, AccountId account, Instant expiresAt) {
        entities.createQuery("delete from LinkRow l where l.account = :account")
                .setParameter("account", account.value())
                .executeUpdate();
        var row = new LinkRow();
        row.tokenHash = tokenHash;
        row.account = account.value();
        row.expiresAt = Date.from(expiresAt);
        entities.persist(row);
    }

    public Optional<AccountId> link(String tokenHash, Instant now) {
        return Optional.ofNullable(entities.find(LinkRow.class, tokenHash))
                .filter(row -> row.expiresAt.toInstant().isAfter(now))
                .map(row -> new AccountId(row.account));
    }

    /** Takes the link away; false if somebody else did so first. */
    public boolean useLink(String tokenHash) {
        return entities.createQuery("delete from LinkRow l where l.tokenHash = :hash")
                        .setParameter("hash", tokenHash)
                        .executeUpdate()
                == 1;
    }

    public int removeLinksBefore(Instant moment) {
        return entities.createQuery("delete from LinkRow l where l.expiresAt < :moment")
                .setParameter("moment", Date.from(moment))
                .executeUpdate();
    }

    public Optional<SecondFactor> secondFactor(AccountId account) {
        return Optional.ofNullable(entities.find(TotpRow.class, account.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(row -> new SecondFactor(row.sealedSecret, row.lastStep));
    }

    public void keepSecondFactor(AccountId account, SecondFactor factor, Instant now) {
        var row = entities.find(TotpRow.class, account.value());
        boolean isNew = row == null;
        if (row == null) {
            row = new TotpRow();
            row.account = account.value();
            row.enrolledAt = Date.from(now);
        }
        row.sealedSecret = factor.sealedSecret();
        row.lastStep = factor.lastStep();
        if (isNew) {
            entities.persist(row);
        }
    }

    public void dropSecondFactor(AccountId account) {
        entities.createQuery("delete from TotpRow t where t.account = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    public Optional<Boolean> totpRequired(OrganisationId organisation) {
        return Optional.ofNullable(entities.find(PolicyRow.class, organisation.value()))
                .map(row -> row.totpRequired);
    }

    public void keepPolicy(OrganisationId organisation, boolean totpRequired, Instant now) {
        var row = entities.find(PolicyRow.class, organisation.value());
        boolean isNew = row == null;
        if (row == null) {
            row = new PolicyRow();
            row.organisation = organisation.value();
        }
        row.totpRequired = totpRequired;
        row.changedAt = Date.from(now);
        if (isNew) {
            entities.persist(row);
        }
    }
}
