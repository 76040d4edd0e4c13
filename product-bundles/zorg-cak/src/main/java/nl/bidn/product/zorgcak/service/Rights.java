// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgcak.service;

import nl.bidn.portal.api.Permission;

/** What the system of the CAK may. */
public final class Rights {
    /** Send messages of the CAK to municipalities. */
    public static final Permission AANLEVEREN = new Permission("aanleveren");

    private Rights() {}
}
