// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

/** How far a question is. */
public enum Vraagstaat {
    /** At least one source may still answer. */
    LOPEND,
    /** Each source answered, failed or was late; the answer may be shown. */
    KLAAR,
    /** Taken back before it was ready; there is no answer. */
    INGETROKKEN,
    /** The answer was there, and was destroyed. */
    VERNIETIGD
}
