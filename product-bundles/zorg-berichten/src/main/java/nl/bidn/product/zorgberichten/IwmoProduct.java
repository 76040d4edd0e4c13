// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten;

import nl.bidn.portal.api.Product;
import nl.bidn.product.zorgberichten.service.Dienst;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Messages of the Wmo, iEb too. */
@Component(service = Product.class, property = "portal.product=iwmo")
public final class IwmoProduct extends Dienstproduct {
    @Activate
    public IwmoProduct(@Reference Berichtenhub berichtenhub) {
        super(Dienst.IWMO, berichtenhub.hub(), berichtenhub.clock());
    }
}
