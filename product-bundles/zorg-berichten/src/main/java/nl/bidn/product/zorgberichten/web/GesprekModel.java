// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.util.List;
import java.util.Optional;
import nl.bidn.product.zorgberichten.web.VerslagModel.Stap;

/**
 * A message and all that belongs to it.
 *
 * @param basis the address of the tab
 * @param soort of {@code nu} as the macro alert has it
 * @param nu what has to happen next, in one sentence
 * @param berichten all of the conversation, oldest first
 * @param retouren what the retour messages among them say
 * @param verloop the steps of this message
 * @param links where more of it is
 */
public record GesprekModel(
        String basis,
        Berichtregel regel,
        String soort,
        String nu,
        List<Beurt> berichten,
        List<Retourblok> retouren,
        List<Antwoordtermijn> termijnen,
        List<Stap> verloop,
        List<Verwijzing> links) {
    /**
     * A message of the conversation.
     *
     * @param dit whether it is the one that the page is about
     * @param antwoordOp which messages it answers, in words; empty: none that is known
     * @param code why it was refused; empty: it was not
     * @param retour whether it approves of another; none: it is no retour message
     */
    public record Beurt(Berichtregel regel, boolean dit, String antwoordOp, String code, Optional<Merk> retour) {}

    /**
     * A term of one of them.
     *
     * @param bericht the message that the answer is to
     * @param antwoordId the message that was the answer; empty: none
     * @param antwoordNaam its name
     */
    public record Antwoordtermijn(
            String bericht,
            String wie,
            String antwoord,
            String uiterlijk,
            Merk stand,
            String antwoordId,
            String antwoordNaam) {}

    /**
     * A place where more is.
     *
     * @param ophalen whether it is a file
     */
    public record Verwijzing(String adres, String tekst, boolean ophalen) {}
}
