// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.AuditLog;
import nl.bidn.portal.identity.store.AuditStore;
import org.jspecify.annotations.Nullable;
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

    /**
     * Which lines.
     *
     * @param products ids, and {@link AuditLines#PORTAL} for the portal itself
     * @param until not including
     * @param action empty: all
     * @param actors empty: all
     */
    public record Filter(
            OrganisationId organisation,
            Set<String> products,
            @Nullable Instant from,
            @Nullable Instant until,
            String action,
            List<String> actors) {}

    /** Newest first. */
    public List<AuditLog.Line> page(Filter filter, int offset, int most) {
        return store.page(
                filter.organisation(),
                filter.products(),
                filter.from(),
                filter.until(),
                filter.action(),
                filter.actors(),
                offset,
                most);
    }

    public long count(Filter filter) {
        return store.count(
                filter.organisation(),
                filter.products(),
                filter.from(),
                filter.until(),
                filter.action(),
                filter.actors());
    }
}
