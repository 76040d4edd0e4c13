// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.Optional;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import nl.bidn.product.zorgberichten.service.Opname.Opgenomen;

/** Something that follows from a message that was taken, in the same transaction. */
@FunctionalInterface
interface Gevolg {
    /** @param heen the message that a retour message is about */
    void van(Bericht bericht, Berichttype type, Optional<Bericht> heen, Opgenomen opgenomen);
}
