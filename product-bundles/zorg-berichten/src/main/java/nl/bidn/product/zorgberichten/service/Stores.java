// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

/** Where all that the hub knows is kept. */
public interface Stores {
    BerichtStore berichten();

    TermijnStore termijnen();

    MeldingStore meldingen();
}
