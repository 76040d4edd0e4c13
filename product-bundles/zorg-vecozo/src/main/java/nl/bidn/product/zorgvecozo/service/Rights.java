// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgvecozo.service;

import nl.bidn.portal.api.Permission;

/** What the system of VECOZO may. */
public final class Rights {
    /** Bring messages of aanbieders, and tell how those of municipalities fared. */
    public static final Permission BEZORGEN = new Permission("bezorgen");

    private Rights() {}
}
