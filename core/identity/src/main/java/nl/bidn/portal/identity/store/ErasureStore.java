// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.util.List;
import javax.persistence.EntityManager;
import nl.bidn.portal.identity.Account;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes a person out of each table of this room but the audit, which knows him by his meaningless id alone. A form that he
 * signed stays, as it is the ground of somebody else's role, but not with his name.
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
            "ReviewLineRow");

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
        em.createQuery("update ChangeFormRow f set f.signerName = :gone, f.signer = null"
                        + " where f.signer = :id or (f.signerName = :name and f.organisation = :organisation)")
                .setParameter("gone", GONE)
                .setParameter("id", id)
                .setParameter("name", account.name())
                .setParameter("organisation", account.organisation().value())
                .executeUpdate();
        em.createNativeQuery("update identities.administrator_registration set name = ?, email = ?, account = null"
                        + " where account = ?")
                .setParameter(1, GONE)
                .setParameter(2, GONE)
                .setParameter(3, id)
                .executeUpdate();
        em.createQuery("delete from AccountRow a where a.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
