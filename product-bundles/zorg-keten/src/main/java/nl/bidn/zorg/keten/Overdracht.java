// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten;

/** What a partner said when a message was handed to it. */
public sealed interface Overdracht {
    /**
     * It has the message now. Also if it had it before.
     *
     * @param kenmerk by which the partner knows it
     */
    record Aangenomen(String kenmerk) implements Overdracht {}

    /**
     * It will never take this message, however often it is asked.
     *
     * @param code of its own list: {@code BRS04}
     * @param omschrijving for people; nothing of the payload
     */
    record Geweigerd(String code, String omschrijving) implements Overdracht {}
}
