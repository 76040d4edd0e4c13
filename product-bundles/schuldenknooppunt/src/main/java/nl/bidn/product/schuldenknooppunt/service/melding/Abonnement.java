// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.melding;

/**
 * How an organisation wants one mail address to be told.
 *
 * @param adres one bare address
 * @param herinneringen whether it is reminded too
 */
public record Abonnement(String adres, Wanneer wanneer, boolean herinneringen) {
    /** When that something is waiting. */
    public enum Wanneer {
        METEEN,
        DAGELIJKS,
        UIT
    }
}
