// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import java.util.List;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.Machtigingen.Machtiging;
import nl.bidn.portal.ui.Option;

/**
 * The diensten, mandates and OINs of one organisation as their page shows them.
 *
 * @param warning key of what the register said of the number that was just recorded; empty: nothing to mind
 */
public record DienstenModel(
        Organisation organisation,
        List<DienstLine> diensten,
        List<MachtigingLine> machtigingen,
        List<OinLine> oins,
        List<Option> departments,
        String warning) {
    /**
     * A dienst of a product that the organisation has.
     *
     * @param counts whether what is switched on counts today
     */
    public record DienstLine(
            ProductId product, String productTitle, String id, String title, boolean on, boolean counts) {
        public String state() {
            return on ? counts ? "aan" : "telt-niet" : "uit";
        }
    }

    /**
     * A mandate with the names of whom and what it is about.
     *
     * @param ends whether it can be ended
     */
    public record MachtigingLine(
            Machtiging machtiging,
            String municipality,
            String provider,
            String product,
            String diensten,
            String state,
            boolean ends) {}

    /**
     * A number.
     *
     * @param department value of the form
     */
    public record OinLine(String department, String label, String oin) {}
}
