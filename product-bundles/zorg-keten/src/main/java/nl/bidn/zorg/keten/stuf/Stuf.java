// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.stuf;

import javax.xml.namespace.QName;

/** The names of StUF-GGk 2.1 patch 4. */
public final class Stuf {
    public static final String GGK = "http://www.stufstandaarden.nl/koppelvlak/ggk0210";
    public static final String STUF = "http://www.egem.nl/StUF/StUF0301";

    /** The elements that stand in the body of a SOAP message. */
    public static final QName DI01 = new QName(GGK, "envelopHeenbericht-ggk_Di01", "GGK");

    public static final QName DU01 = new QName(GGK, "envelopRetourbericht-ggk_Du01", "GGK");
    public static final QName BV03 = new QName(STUF, "Bv03Bericht", "StUF");
    public static final QName FO01 = new QName(STUF, "Fo01Bericht", "StUF");
    public static final QName FO03 = new QName(STUF, "Fo03Bericht", "StUF");

    /** What the sender calls in a header, for each of the three operations. */
    public static final String ACTIE_DI01 = GGK + "/ggk_Di01";

    public static final String ACTIE_DU01 = GGK + "/ggk_Du01";
    public static final String ACTIE_FO01 = STUF + "/Fo01";

    private Stuf() {}
}
