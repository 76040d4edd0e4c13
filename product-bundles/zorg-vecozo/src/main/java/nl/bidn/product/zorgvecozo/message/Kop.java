// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgvecozo.message;

/**
 * What stands in the headers of a message.
 *
 * @param context the aspects of the VerwerkingscontextHeader
 * @param conversatieId that of the message with which a conversation began
 * @param traceerId of this message alone
 * @param type {@code JW}
 * @param subtype {@code JW315}
 * @param versie without zeros before it: {@code 3}
 * @param actie {@code VerzoekToewijzing}
 */
public record Kop(
        Context context,
        String conversatieId,
        String traceerId,
        String referentieId,
        Relatie afzender,
        Relatie geadresseerde,
        String type,
        String subtype,
        String versie,
        String subversie,
        String actie) {
    /** With what the sender made it. */
    public record Context(String applicatie, String versie, String subversie, String referentienummer) {}

    /**
     * A participant.
     *
     * @param rol {@code Instelling} with an AGB code, or {@code Gemeente} with a CBS code
     */
    public record Relatie(String rol, String code) {
        public static final String INSTELLING = "Instelling";
        public static final String GEMEENTE = "Gemeente";
    }
}
