// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.audit;

import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.AuditLog;
import nl.bidn.portal.identity.store.AuditStore;
import nl.bidn.portal.identity.store.AuditWanted;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the lines of one organisation. Whether somebody may is the caller's business. Call it in a transaction. */
@Component(service = OrganisationAudit.class)
public final class OrganisationAudit {
    private final AuditStore store;

    @Activate
    public OrganisationAudit(@Reference AuditStore store) {
        this.store = store;
    }

    /** Newest first. */
    public List<AuditLog.Line> page(AuditWanted wanted, int offset, int most) {
        return store.page(wanted, offset, most);
    }

    public long count(AuditWanted wanted) {
        return store.count(wanted);
    }

    /** Each that occurs, once, in order. */
    public List<String> actions(OrganisationId organisation, Set<String> products) {
        return store.actions(organisation, products);
    }
}
