// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.EherkenningPerson;
import nl.bidn.portal.identity.LegalSubject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Numbers of organisations and people who come by eHerkenning, in the database. */
@Component(service = EherkenningStore.class)
public final class EherkenningStore {
    private static final String CAME =
            "UPDATE identities.eherkenning_person SET branch = ?, intermediary = ?, last_came = ? WHERE id = ?";

    private static final String OF_PERSON = "SELECT " + AccountStore.COLUMNS
            + " FROM identities.eherkenning_person p JOIN identities.account a ON a.id = p.account WHERE p.id = ?";

    private final EntityManager em;

    @Activate
    public EherkenningStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    public Optional<OrganisationId> organisation(LegalSubject subject) {
        return Optional.ofNullable(em.find(LegalSubjectRow.class, subject.toString()))
                .map(LegalSubjectRow::organisation);
    }

    public List<LegalSubject> subjects(OrganisationId organisation) {
        return em
                .createQuery(
                        "select s from LegalSubjectRow s where s.organisation = :organisation order by s.id",
                        LegalSubjectRow.class)
                .setParameter("organisation", organisation.value())
                .getResultList()
                .stream()
                .map(LegalSubjectRow::subject)
                .toList();
    }

    public void add(LegalSubject subject, OrganisationId organisation, String by, Instant at) {
        em.persist(new LegalSubjectRow(subject, organisation, by, at));
    }

    public void remove(LegalSubject subject) {
        Optional.ofNullable(em.find(LegalSubjectRow.class, subject.toString())).ifPresent(em::remove);
    }

    /** Whose account this is; notes that the person came. Branch and intermediary are those of the last mandate. */
    public Optional<Account> came(String key, EherkenningPerson person, Instant at) {
        LegalSubject passedOn = person.intermediary();
        int known = Plain.update(em, CAME, person.branch(), passedOn == null ? null : passedOn.toString(), at, key);
        return known == 0 ? Optional.empty() : Plain.first(em, OF_PERSON, AccountStore::read, key);
    }

    public void add(String key, AccountId account, LegalSubject subject, EherkenningPerson person, Instant at) {
        em.persist(new EherkenningPersonRow(key, account, subject, person, at));
    }

    /** The last mandate of somebody who comes by eHerkenning. */
    public Optional<LastMandate> mandate(AccountId account) {
        return em
                .createQuery(
                        "select p from EherkenningPersonRow p where p.account = :account order by p.lastCame desc",
                        EherkenningPersonRow.class)
                .setParameter("account", account.value())
                .getResultList()
                .stream()
                .map(row -> new LastMandate(row.branch(), row.intermediary()))
                .findFirst();
    }
}
