// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import nl.bidn.portal.identity.Account;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes a person out of each table of this room but the audit, which knows him by his meaningless id alone, as do the
 * columns that say by whom something was done. A document that he signed stays, as it is the ground of somebody else's
 * rights, but not with his name: the paper that its reference points to has that.
 */
@Component(service = ErasureStore.class)
public final class ErasureStore {
    private static final String GONE = "(verwijderd)";
    private static final List<String> OF_AN_ACCOUNT = List.of(
            "SessionRow",
            "NoticeRow",
            "RoleGrantRow",
            "AdministratorRow",
            "VerificationCodeRow",
            "EherkenningPersonRow",
            "PersonalDetailsRow",
            "NewcomerRow",
            "OfficerRow",
            "ReviewLineRow");

    /** By whom they were signed: known by name alone. */
    private static final Map<String, String> SIGNED = Map.of(
            "ChangeFormRow", "signerName", "AgreementRow", "signedBy", "AdministratorRegistrationRow", "signedBy");

    private final EntityManager em;

    @Activate
    public ErasureStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    public void erase(Account account) {
        String id = account.id().value();
        em.flush();
        for (String rows : OF_AN_ACCOUNT) {
            em.createQuery("delete from " + rows + " r where r.account = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        }
        em.createQuery("update ChangeFormRow f set f.account = '' where f.account = :id")
                .setParameter("id", id)
                .executeUpdate();
        em.createQuery("update ChangeFormRow f set f.signer = null, f.signerName = :gone where f.signer = :id")
                .setParameter("gone", GONE)
                .setParameter("id", id)
                .executeUpdate();
        em.createQuery("update AdministratorRegistrationRow r set r.account = null where r.account = :id")
                .setParameter("id", id)
                .executeUpdate();
        SIGNED.forEach((rows, signer) -> em.createQuery("update " + rows + " r set r." + signer + " = :gone where r."
                        + signer + " = :name and r.organisation = :organisation")
                .setParameter("gone", GONE)
                .setParameter("name", account.name())
                .setParameter("organisation", account.organisation().value())
                .executeUpdate());
        em.createQuery("delete from AccountRow a where a.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
