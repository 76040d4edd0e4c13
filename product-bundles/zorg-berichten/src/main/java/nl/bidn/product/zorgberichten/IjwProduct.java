// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten;

import nl.bidn.portal.api.Product;
import nl.bidn.product.zorgberichten.service.Dienst;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Messages of the Jeugdwet. */
@Component(service = Product.class, property = "portal.product=ijw")
public final class IjwProduct extends Dienstproduct {
    @Activate
    public IjwProduct(@Reference Berichtenhub berichtenhub) {
        super(Dienst.IJW, berichtenhub.hub(), berichtenhub.clock());
    }
}
