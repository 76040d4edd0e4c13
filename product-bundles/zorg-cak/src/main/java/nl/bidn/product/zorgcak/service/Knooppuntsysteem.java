// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgcak.service;

import nl.bidn.zorg.keten.stuf.Systeem;

/** How the hub names itself in messages of its own (StUF-GGk 2.1, messages that the node makes). */
public final class Knooppuntsysteem {
    static final String APPLICATIE = "GGKWebservice";
    static final String VERSIE = "0001";
    static final String SUBVERSIE = "0000";

    public static final Systeem SYSTEEM = Systeem.van("IB", APPLICATIE);

    private Knooppuntsysteem() {}
}
