// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.logboek;

import java.util.List;
import nl.bidn.portal.api.Dataverwerking;
import nl.bidn.portal.api.Logboek;
import nl.bidn.portal.products.ProductHeader;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The Logboek as one bundle sees it: lines bear its first product. */
@Component(service = Logboek.class, scope = ServiceScope.BUNDLE)
public final class BundleLogboek implements Logboek {
    private static final String PORTAL = "portal";

    private final Processings processings;
    private final String product;

    @Activate
    public BundleLogboek(ComponentContext context, @Reference Processings processings) {
        this(
                processings,
                ProductHeader.of(context.getUsingBundle())
                        .map(header -> header.first().value())
                        .orElse(PORTAL));
    }

    BundleLogboek(Processings processings, String product) {
        this.processings = processings;
        this.product = product;
    }

    @Override
    public void record(List<Dataverwerking> lines) {
        processings.add(product, lines);
    }

    @Override
    public void recordEach(List<Dataverwerking> lines) {
        processings.addEach(product, lines);
    }
}
