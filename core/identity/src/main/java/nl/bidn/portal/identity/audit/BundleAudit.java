// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.audit;

import java.util.List;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.access.BoundCaller;
import nl.bidn.portal.products.ProductHeader;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The audit as one bundle sees it: lines bear the product of it in which the caller acts, else its first. */
@Component(service = Audit.class, scope = ServiceScope.BUNDLE)
public final class BundleAudit implements Audit {
    private final AuditLines lines;
    /** None: a bundle of the core. */
    private final @Nullable ProductHeader header;

    @Activate
    public BundleAudit(ComponentContext context, @Reference AuditLines lines) {
        this(lines, ProductHeader.of(context.getUsingBundle()).orElse(null));
    }

    BundleAudit(AuditLines lines, @Nullable ProductHeader header) {
        this.lines = lines;
        this.header = header;
    }

    @Override
    public void record(
            @Nullable Caller caller,
            String action,
            Outcome outcome,
            @Nullable OrganisationId organisation,
            String detail) {
        lines.add(actor(caller), product(caller), action, outcome, organisation, detail);
    }

    @Override
    public void record(List<Line> several) {
        lines.add(several.stream()
                .map(line -> lines.entry(
                        actor(line.caller()),
                        product(line.caller()),
                        line.action(),
                        line.outcome(),
                        line.organisation(),
                        line.detail()))
                .toList());
    }

    private static String actor(@Nullable Caller caller) {
        return caller == null ? AuditLines.PORTAL : caller.id();
    }

    private String product(@Nullable Caller caller) {
        if (header == null) {
            return AuditLines.PORTAL;
        }
        ProductId product = caller instanceof BoundCaller bound ? bound.product() : header.first();
        return (header.ids().contains(product) ? product : header.first()).value();
    }
}
