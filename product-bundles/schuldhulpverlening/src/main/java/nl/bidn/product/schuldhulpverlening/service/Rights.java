// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service;

import nl.bidn.portal.api.Permission;

/** What a role of Schuldhulpverlening may allow. */
public final class Rights {
    /** Ask the sources and read what they say, for whichever dienst is on; which one, the next two say. */
    public static final Permission INLEZEN = new Permission("inlezen");
    /** Ask for the decision on access to debt help. */
    public static final Permission TOEGANG = new Permission("wgs-toegang");
    /** Ask for the plan van aanpak. */
    public static final Permission PLAN_VAN_AANPAK = new Permission("wgs-plan-van-aanpak");
    /** Compute a beslagvrije voet. */
    public static final Permission BESLAGVRIJE_VOET = new Permission("beslagvrije-voet");
    /** Set limits, terms and keys; sees nobody's data and must not ask: productbeheerder. */
    public static final Permission INSTELLEN = new Permission("instellen");
    /** See which providers work for the organisation: productbeheerder. */
    public static final Permission MACHTIGINGEN = new Permission("machtigingen");
    /** See who asked, without what was answered. */
    public static final Permission VERANTWOORDEN = new Permission("verantwoorden");

    private Rights() {}
}
