// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.audit;

import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The audit as one bundle sees it: a product's lines bear its name. */
@Component(service = Audit.class, scope = ServiceScope.BUNDLE)
public final class BundleAudit implements Audit {
    private static final String PRODUCT_HEADER = "Portal-Product";

    private final AuditLines lines;
    private final String product;

    @Activate
    public BundleAudit(ComponentContext context, @Reference AuditLines lines) {
        this(lines, productOf(context));
    }

    BundleAudit(AuditLines lines, String product) {
        this.lines = lines;
        this.product = product;
    }

    private static String productOf(ComponentContext context) {
        var bundle = context.getUsingBundle();
        String header = bundle == null ? null : bundle.getHeaders().get(PRODUCT_HEADER);
        return header == null ? AuditLines.PORTAL : header.strip();
    }

    @Override
    public void record(
            @Nullable Caller caller,
            String action,
            Outcome outcome,
            @Nullable OrganisationId organisation,
            String detail) {
        lines.add(caller == null ? AuditLines.PORTAL : caller.id(), product, action, outcome, organisation, detail);
    }
}
