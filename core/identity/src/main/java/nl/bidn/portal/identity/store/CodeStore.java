// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import javax.persistence.EntityManager;
import nl.bidn.portal.identity.AccountId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Verification codes in the database. */
@Component(service = CodeStore.class)
public final class CodeStore {
    /** Of two that were issued in the same millisecond, the one that was replaced came before. */
    private static final Comparator<KeptCode> LAST_FIRST = Comparator.comparing((KeptCode code) -> code.end() != null)
            .thenComparing(KeptCode::issuedAt, Comparator.reverseOrder())
            .thenComparing(code -> code.end() == CodeEnd.REPLACED);

    private final EntityManager em;

    @Activate
    public CodeStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    /** The last one that was issued, however it ended. */
    public Optional<KeptCode> last(AccountId account) {
        return em
                .createQuery(
                        "select c from VerificationCodeRow c where c.account = :account"
                                + " order by c.issuedAt desc, c.endedAt desc",
                        VerificationCodeRow.class)
                .setParameter("account", account.value())
                .getResultList()
                .stream()
                .map(VerificationCodeRow::toCode)
                .min(LAST_FIRST);
    }

    public void add(KeptCode code) {
        em.persist(new VerificationCodeRow(code));
    }

    public void wrong(KeptCode code) {
        row(code).ifPresent(VerificationCodeRow::wrong);
    }

    public void end(KeptCode code, CodeEnd reason, Instant at) {
        row(code).ifPresent(row -> row.end(reason, at));
    }

    private Optional<VerificationCodeRow> row(KeptCode code) {
        return Optional.ofNullable(em.find(VerificationCodeRow.class, code.id()));
    }
}
