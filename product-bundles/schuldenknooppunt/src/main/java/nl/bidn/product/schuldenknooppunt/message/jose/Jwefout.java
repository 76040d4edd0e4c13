// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.jose;

/** What the node sees to be wrong with an encrypted message, without opening it; in the order in which it looks. */
public enum Jwefout {
    /** Larger than the largest message. */
    JWE_TE_GROOT,
    /** Not five parts. */
    GEEN_JWE,
    /** A part is no base64url as RFC 7515 writes it: without padding, with nothing in bits that stand for nothing. */
    JWE_BASE64URL,
    /** The header is no JSON object, or has not just the five names that it must have, each once and with a text. */
    JWE_KOP,
    JWE_ALGORITME,
    JWE_VERSLEUTELING,
    /** It says to be something else than an encrypted, signed message. */
    JWE_SOORT,
    JWE_KID,
    JWE_IV,
    /** Not filled up to one of the sizes. */
    JWE_OMVANG,
    JWE_TAG,
    /** The encrypted key is not as long as the key of the receiver makes it. */
    JWE_SLEUTELLENGTE
}
