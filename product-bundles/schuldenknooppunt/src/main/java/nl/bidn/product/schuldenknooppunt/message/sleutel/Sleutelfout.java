// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.sleutel;

import java.util.Locale;

/** Why a public key is not taken. */
public enum Sleutelfout {
    /** It is no JSON of a public RSA key. */
    GEEN_JWK,
    /** It has a private part, which nobody must have but its owner. */
    GEHEIM_DEEL,
    /** Its modulus has less than 3072 or more than 4096 bits. */
    LENGTE,
    /** Its exponent is not 65537. */
    EXPONENT,
    /** It says another kid than its thumbprint. */
    KID,
    /** Its modulus was made in a way that lets it be broken. */
    ZWAK;

    /** For systems. */
    public String code() {
        return "sleutel-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
