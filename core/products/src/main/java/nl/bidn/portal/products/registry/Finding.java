// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import nl.bidn.portal.api.Product;
import nl.bidn.portal.products.ProductState;
import org.osgi.framework.ServiceReference;

/** What was found when a product bundle was looked at. */
sealed interface Finding {
    /** How the reason begins while there is still hope. */
    String COMING_UP = "is coming up: ";

    /** There is no such product, and none is missed. */
    record Nobody() implements Finding {}

    /** All is there to ask the product what it contributes. */
    record Present(ServiceReference<Product> service) implements Finding {}

    /**
     * It contributes nothing.
     *
     * @param last whether waiting won't help: something must happen first
     * @param hopeful whether it is on its way, so that it counts as coming up until patience is over
     */
    record Absent(ProductState state, String reason, boolean last, boolean hopeful) implements Finding {
        /** The same while there is still hope. */
        Absent soFar() {
            return hopeful ? notYet(ProductState.GESTOPT, COMING_UP + reason) : this;
        }
    }

    static Absent failed(String reason) {
        return new Absent(ProductState.MISLUKT, reason, true, true);
    }

    static Absent notYet(ProductState state, String reason) {
        return new Absent(state, reason, false, state == ProductState.MISLUKT);
    }

    /** The framework is to start it, and has not come to it yet. */
    static Absent onItsWay(String reason) {
        return new Absent(ProductState.GESTOPT, reason, false, true);
    }
}
