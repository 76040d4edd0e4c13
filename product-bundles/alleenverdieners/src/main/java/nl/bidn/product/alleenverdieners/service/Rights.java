// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.service;

import nl.bidn.portal.api.Permission;

/** What a role of this product may allow. */
public final class Rights {
    /** See and fetch the reports of an organisation. */
    public static final Permission OPHALEN = new Permission("ophalen");
    /** Deliver the reports of all municipalities. */
    public static final Permission AANLEVEREN = new Permission("aanleveren");

    private Rights() {}
}
