// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import java.util.List;

/**
 * Something that is wrong with a message. It holds names out of the standard only, never a value out of the message, so that
 * it can be shown, logged and kept.
 *
 * @param niveau 1: the file or its schema; 2: a rule inside the message
 * @param regel the code of a rule ({@code CS002}) or of a fault of the file or the schema ({@code veld-te-lang})
 * @param plek the place as XPath, {@code /Bericht/Client[1]/Bsn}; empty if there is none
 * @param regelnummer the line, from 1; 0 if it is not known
 * @param namen names of elements, allowed values and limits, in the order that the text of this fault wants them
 */
public record Fout(int niveau, String regel, String plek, int regelnummer, List<String> namen) {
    /** The key of its text: {@code fout.CS002}. */
    public String sleutel() {
        return "fout." + regel;
    }
}
