// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

/** Why there is no answer any more: what is left of it as proof that it was destroyed. */
public enum Einde {
    /** It was shown or fetched, and the organisation keeps nothing. */
    OVERHANDIGD,
    /** It was kept as long as the organisation set. */
    TERMIJN,
    /** Who asked took the question back. */
    INGETROKKEN,
    /** The mandate of the provider, or the dienst itself, ended while sources were asked. */
    RECHT_VERVALLEN
}
