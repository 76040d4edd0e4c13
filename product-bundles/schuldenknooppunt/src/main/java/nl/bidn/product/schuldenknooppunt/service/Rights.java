// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service;

import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.ProductId;

/** What a role of the Schuldenknooppunt may allow. */
public final class Rights {
    /** Send and handle messages, and keep keys: gebruiker, and systems. */
    public static final Permission BERICHTEN = new Permission("berichten");
    /** Set up the organisation's own entry, its mails, modules and systems; sees no message: productbeheerder. */
    public static final Permission BEHEREN = new Permission("beheren");
    /** See which messages came and went: all of them. */
    public static final Permission INZIEN = new Permission("inzien");
    /** Let participants in and judge their changes: the servicedesk of BIDN. */
    public static final Permission TOEKENNEN = new Permission("toekennen");

    /** The product of the servicedesk, in the same bundle. */
    public static final ProductId BEHEER = new ProductId("schuldenknooppunt-beheer");

    private Rights() {}
}
