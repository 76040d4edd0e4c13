// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgvecozo.message;

import javax.xml.namespace.QName;

/** The names of VECOZO's berichtuitwisseling, version 3. */
public final class Namen {
    public static final String DIENST = "http://schemas.vecozo.nl/berichtuitwisseling/v3";
    public static final String BERICHT = "http://schemas.vecozo.nl/berichtuitwisseling/messages/v3";
    public static final String TYPE = "http://schemas.vecozo.nl/berichtuitwisseling/types/v3";
    public static final String KOP = "http://schemas.vecozo.nl/berichtuitwisseling/header/v3";

    public static final String INDIENEN_ACTIE = DIENST + "/IndienenBericht";
    public static final String STATUS_ACTIE = DIENST + "/MeldenStatus";
    public static final QName INDIENEN = new QName(DIENST, "IndienenBericht");
    public static final QName STATUS = new QName(DIENST, "MeldenStatus");

    private Namen() {}
}
