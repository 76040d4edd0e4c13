// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service;

import nl.bidn.portal.api.Permission;

/** What a role of the Wlz-Registertoets may allow. */
public final class Rights {
    /** Look people up, and keep a list of clients: gebruiker, and the systems of a municipality. */
    public static final Permission RAADPLEGEN = new Permission("raadplegen");
    /** Set the web service; sees nobody's data: productbeheerder. */
    public static final Permission INSTELLEN = new Permission("instellen");
    /** See who looked up, without what was answered: both. */
    public static final Permission VERANTWOORDEN = new Permission("verantwoorden");
    /** Deliver the register: the CIZ. */
    public static final Permission LEVEREN = new Permission("leveren");

    private Rights() {}
}
