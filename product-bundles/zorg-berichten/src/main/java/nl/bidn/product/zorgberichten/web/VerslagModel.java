// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The verwerkingsverslag of one message.
 *
 * @param basis the address of the tab
 * @param feiten names and values
 * @param vervolg what the sender has to do now
 * @param aantal how many faults there are
 * @param meer how many of them are not named
 * @param retour what the retour message on it says; none: there is none, or it says that all is well
 * @param rapport whether there is a Rapport to fetch
 */
public record VerslagModel(
        String basis,
        Berichtregel regel,
        List<Feit> feiten,
        Vervolg vervolg,
        List<Foutregel> fouten,
        int aantal,
        int meer,
        Optional<Retourblok> retour,
        List<Stap> verloop,
        boolean rapport) {
    /** A value with its name. */
    public record Feit(String naam, String waarde) {}

    /**
     * What has to be done now.
     *
     * @param kind as the macro alert has it
     * @param waarom why the message was refused; none: it was not
     */
    public record Vervolg(String kind, String titel, Optional<String> waarom, String tekst) {}

    /**
     * A fault.
     *
     * @param code for the other side: a retour code, or a code of the node
     * @param regel of the standard, or a name of ours for what is wrong with file or schema
     * @param plek as XPath; empty: the file as a whole
     * @param regelnummer 0: not known
     */
    public record Foutregel(String code, String regel, String plek, int regelnummer, String tekst) {}

    /** A step in the life of the message. */
    public record Stap(Merk staat, Instant op, String toelichting) {}
}
