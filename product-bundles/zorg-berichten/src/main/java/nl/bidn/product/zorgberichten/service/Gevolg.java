// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import nl.bidn.product.zorgberichten.message.check.Verslag;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import nl.bidn.product.zorgberichten.message.standaard.Standaarden;

/** Something that follows from a message that was taken, in the same transaction. */
@FunctionalInterface
interface Gevolg {
    /** @param standaarden those by which it was checked */
    void van(Bericht bericht, Berichttype type, Verslag verslag, Standaarden standaarden);
}
