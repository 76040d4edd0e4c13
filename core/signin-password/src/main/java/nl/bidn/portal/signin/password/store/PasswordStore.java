// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.store;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The rows of this room; to be called in a transaction. A row is changed by its own methods only: OpenJPA does not see it
 * when another class writes a field.
 */
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

    /**
     * Lets the transactions about one person's way in go one after the other, so that wrong tries are counted one by one and
     * a code is used once. To be called before anything is read.
     *
     * @return false if this person has no password, so that there is nothing to guess
     */
    public boolean lock(AccountId account) {
        return entities.createQuery("update CredentialRow c set c.phc = c.phc where c.account = :account")
                        .setParameter("account", account.value())
                        .executeUpdate()
                == 1;
    }

    public Optional<String> hash(AccountId account) {
        return Optional.ofNullable(entities.find(CredentialRow.class, account.value()))
                .map(CredentialRow::phc);
    }

    public void keepHash(AccountId account, String phc, Instant now) {
        var row = entities.find(CredentialRow.class, account.value());
        if (row == null) {
            row = CredentialRow.of(account.value());
            row.become(phc, now);
            entities.persist(row);
        } else {
            row.become(phc, now);
        }
    }

    public Tries tries(AccountId account) {
        var row = entities.find(TriesRow.class, account.value());
        return row == null ? new Tries(0, null) : new Tries(row.failures(), row.blockedUntil());
    }

    public void keepTries(AccountId account, Tries tries) {
        var row = entities.find(TriesRow.class, account.value());
        if (row == null) {
            row = TriesRow.of(account.value());
            row.become(tries.failures(), tries.blockedUntil());
            entities.persist(row);
        } else {
            row.become(tries.failures(), tries.blockedUntil());
        }
    }

    /** A new link takes the place of those before it. */
    public void keepLink(String tokenHash, AccountId account, Instant now, Instant expiresAt) {
        dropLinks(account);
        entities.persist(LinkRow.of(tokenHash, account.value(), now, expiresAt));
    }

    public void dropLinks(AccountId account) {
        entities.createQuery("delete from LinkRow l where l.account = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    /** Whether a link that is still unused was made after this moment. */
    public boolean hasLinkSince(AccountId account, Instant moment) {
        return !entities.createQuery(
                        "select l.tokenHash from LinkRow l where l.account = :account and l.madeAt > :moment")
                .setParameter("account", account.value())
                .setParameter("moment", Date.from(moment))
                .getResultList()
                .isEmpty();
    }

    public Optional<AccountId> link(String tokenHash, Instant now) {
        return Optional.ofNullable(entities.find(LinkRow.class, tokenHash))
                .filter(row -> row.expiresAt().isAfter(now))
                .map(row -> new AccountId(row.account()));
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
        return Optional.ofNullable(entities.find(TotpRow.class, account.value()))
                .map(row -> new SecondFactor(row.sealedSecret(), row.lastStep()));
    }

    public void keepSecondFactor(AccountId account, SecondFactor factor, Instant now) {
        var row = entities.find(TotpRow.class, account.value());
        if (row == null) {
            row = TotpRow.of(account.value(), now);
            row.become(factor.sealedSecret(), factor.lastStep());
            entities.persist(row);
        } else {
            row.become(factor.sealedSecret(), factor.lastStep());
        }
    }

    public void dropSecondFactor(AccountId account) {
        entities.createQuery("delete from TotpRow t where t.account = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    /** All that is kept of one person. */
    public void forget(AccountId account) {
        for (String rows : List.of("CredentialRow", "TriesRow", "LinkRow", "TotpRow")) {
            entities.createQuery("delete from " + rows + " r where r.account = :account")
                    .setParameter("account", account.value())
                    .executeUpdate();
        }
    }

    public Optional<Boolean> totpRequired(OrganisationId organisation) {
        return Optional.ofNullable(entities.find(PolicyRow.class, organisation.value()))
                .map(PolicyRow::totpRequired);
    }

    public void keepPolicy(OrganisationId organisation, boolean totpRequired, Instant now) {
        var row = entities.find(PolicyRow.class, organisation.value());
        if (row == null) {
            row = PolicyRow.of(organisation.value());
            row.become(totpRequired, now);
            entities.persist(row);
        } else {
            row.become(totpRequired, now);
        }
    }
}
