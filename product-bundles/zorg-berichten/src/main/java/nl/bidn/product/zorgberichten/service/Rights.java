// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import nl.bidn.portal.api.Permission;

/** What a role of iWmo or iJw may allow. */
public final class Rights {
    /** Offer and fetch messages, and follow them: gebruiker. */
    public static final Permission UITWISSELEN = new Permission("uitwisselen");
    /** Change the settings; sees no payload: productbeheerder. */
    public static final Permission INSTELLEN = new Permission("instellen");
    /** See what went wrong, without payload: both. */
    public static final Permission FOUTEN_ZIEN = new Permission("fouten-zien");

    private Rights() {}
}
