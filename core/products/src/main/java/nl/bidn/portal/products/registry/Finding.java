// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import nl.bidn.portal.api.Product;
import nl.bidn.portal.products.ProductState;
import org.osgi.framework.ServiceReference;

/** What was found when a product bundle was looked at. */
sealed interface Finding {
    /** How the reason begins while there is still hope. */
    String COMING_UP = "is coming up: ";

    /** All is there to ask the product what it contributes. */
    record Present(ServiceReference<Product> service) implements Finding {}

    /**
     * It contributes nothing.
     *
     * @param last whether waiting won't help: something must happen first
     */
    record Absent(ProductState state, String reason, boolean last) implements Finding {
        /** The same while there is still hope. */
        Absent soFar() {
            return state == ProductState.MISLUKT ? notYet(ProductState.GESTOPT, COMING_UP + reason) : this;
        }
    }

    static Absent failed(String reason) {
        return new Absent(ProductState.MISLUKT, reason, true);
    }

    static Absent notYet(ProductState state, String reason) {
        return new Absent(state, reason, false);
    }
}
