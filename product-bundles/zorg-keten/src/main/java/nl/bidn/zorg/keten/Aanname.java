// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten;

/** What the hub says to who hands it a message. */
public sealed interface Aanname {
    /** It is kept, and will arrive. */
    record Ontvangen(String id) implements Aanname {}

    /** This sender gave a message with this referentienummer before; nothing was done now. */
    record Dubbel(String code, String omschrijving) implements Aanname {}

    /**
     * It is not kept.
     *
     * @param code {@code IB010}
     * @param omschrijving for people, in Dutch
     */
    record Geweigerd(String code, String omschrijving) implements Aanname {}
}
