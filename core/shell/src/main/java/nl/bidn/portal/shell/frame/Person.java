// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.frame;

import java.util.List;

/**
 * What every page shows of who signed in.
 *
 * @param chosen code of the chosen organisation; empty: "alle organisaties"
 * @param chosenName for the line at the top of a narrow screen
 */
public record Person(
        String name,
        int unread,
        List<Choice> organisations,
        String chosen,
        String chosenName,
        List<ProductLink> products,
        List<SectionLink> sections,
        TimeLeft left,
        long warning) {

    /** An organisation in the selector. */
    public record Choice(String code, String name) {}

    /** A section of the portal itself, in the menu at the right of the page. */
    public record SectionLink(String id, String title, int waiting) {}

    /** A product at the right of the page. */
    public record ProductLink(String id, String title, int waiting) {}
}
