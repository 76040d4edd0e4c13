// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.util.Locale;

/** Why there is no answer any more: what is left of it as proof that it was destroyed. */
public enum Einde {
    /** It was shown or fetched, and the organisation keeps nothing. */
    OVERHANDIGD,
    /** It was kept as long as the organisation set. */
    TERMIJN,
    /** Who asked took the question back. */
    INGETROKKEN,
    /** Who asked works for the organisation no longer, as the mandate ended while sources were asked. */
    RECHT_VERVALLEN,
    /** The dienst was switched off while sources were asked. */
    DIENST_UIT;

    /** Lower case and hyphens: for the audit, and at the end of the key of its sentence. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
