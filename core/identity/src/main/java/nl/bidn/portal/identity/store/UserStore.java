// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.UserManagement.Question;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Searches the users of one organisation; the database sorts and pages. */
@Component(service = UserStore.class)
public final class UserStore {
    private static final int MOST_WORDS = 5;
    private static final int MOST_NAMES = 50;

    private final EntityManager em;

    @Activate
    public UserStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    /** A row of the list. */
    public record Found(Account account, UserSwitches switches, Instant since) {}

    public List<Found> find(OrganisationId organisation, Set<Domain> domains, Question question, int offset, int most) {
        var where = new Where(organisation, domains, question);
        String order = switch (question.sort()) {
            case NAME -> "a.searchName" + direction(question);
            case LAST_SIGN_IN -> "a.lastSignIn" + direction(question) + ", a.searchName";
            case SINCE -> "a.createdAt" + direction(question) + ", a.searchName";
        };
        return where
                .bind(em.createQuery(
                        "select a from AccountRow a where " + where.text + " order by " + order + ", a.id",
                        AccountRow.class))
                .setFirstResult(offset)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new Found(row.toAccount(), row.switches(), row.createdAt()))
                .toList();
    }

    public long count(OrganisationId organisation, Set<Domain> domains, Question question) {
        var where = new Where(organisation, domains, question);
        return where.bind(em.createQuery("select count(a) from AccountRow a where " + where.text, Long.class))
                .getSingleResult();
    }

    /** The names of those of these accounts that belong to the organisation. */
    public Map<AccountId, String> names(OrganisationId organisation, Set<AccountId> accounts) {
        Map<AccountId, String> names = new HashMap<>();
        if (!accounts.isEmpty()) {
            em.createQuery(
                            "select a from AccountRow a where a.organisation = :organisation and a.id in :ids",
                            AccountRow.class)
                    .setParameter("organisation", organisation.value())
                    .setParameter("ids", accounts.stream().map(AccountId::value).toList())
                    .getResultList()
                    .forEach(row ->
                            names.put(row.toAccount().id(), row.toAccount().name()));
        }
        return names;
    }

    /** People of the organisation with this in their names; the first fifty. */
    public List<AccountId> named(OrganisationId organisation, String part) {
        return find(organisation, Set.of(Domain.values()), Question.named(part), 0, MOST_NAMES).stream()
                .map(found -> found.account().id())
                .toList();
    }

    private static String direction(Question question) {
        return question.descending() ? " desc" : "";
    }

    /** What is asked, as conditions; nothing that was typed is ever part of the text. */
    private static final class Where {
        private final StringBuilder text = new StringBuilder("a.organisation = :organisation");
        private final Map<String, Object> values = new HashMap<>();

        Where(OrganisationId organisation, Set<Domain> domains, Question question) {
            values.put("organisation", organisation.value());
            name(question.name());
            role(question);
            if (question.active() != null) {
                text.append(" and a.state ")
                        .append(question.active() ? "<>" : "=")
                        .append(" :off");
                values.put("off", Account.State.DEACTIVATED.name());
            }
            if (question.neverSignedIn()) {
                text.append(" and a.lastSignIn is null");
            }
            if (question.waiting()) {
                text.append(" and").append(NewcomerStore.WAITS);
                values.put("domains", NewcomerStore.names(domains));
                values.put("all", (long) domains.size());
            }
        }

        /** Each word must be somewhere in the name. */
        private void name(String typed) {
            String[] words = SearchName.of(typed).split(" ", -1);
            for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
                if (!words[i].isEmpty()) {
                    text.append(" and locate(:word").append(i).append(", a.searchName) > 0");
                    values.put("word" + i, words[i]);
                }
            }
        }

        private void role(Question question) {
            if (question.product() == null) {
                return;
            }
            text.append(" and exists (select g.id from RoleGrantRow g where g.account = a.id and g.revokedAt is null"
                    + " and g.organisation = :organisation and g.product = :product");
            values.put("product", question.product().value());
            if (!question.role().isEmpty()) {
                text.append(" and g.role = :role");
                values.put("role", question.role());
            }
            text.append(")");
        }

        <T> TypedQuery<T> bind(TypedQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }
    }
}
