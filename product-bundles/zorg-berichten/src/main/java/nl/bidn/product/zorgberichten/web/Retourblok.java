// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.util.List;

/**
 * What a retour message says, in words.
 *
 * @param naam of the retour message
 * @param uitkomst whether it approves
 * @param uitleg what that means, in a sentence
 * @param doen who must do what the codes ask for
 */
public record Retourblok(String id, String naam, Merk uitkomst, String uitleg, String doen, List<Coderegel> codes) {
    /**
     * A code.
     *
     * @param doen empty: nothing
     * @param plekken the first places, as XPath, each in its steps, as a line may end between them
     * @param meer at how many other places it is
     */
    public record Coderegel(String code, String betekenis, String doen, List<List<String>> plekken, int meer) {}
}
