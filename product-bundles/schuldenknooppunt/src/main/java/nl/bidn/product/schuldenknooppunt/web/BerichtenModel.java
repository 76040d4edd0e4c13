// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.util.List;
import nl.bidn.portal.ui.ListQuery;

/**
 * All that the page Berichten needs.
 *
 * @param alles whether also those are shown with which nothing need be done
 * @param meer whether several organisations were chosen
 * @param deelnemer whether the one that was chosen takes part, so that it can ask and answer
 * @param schulden whether it asks creditors, so that it has an overview of debts
 */
public record BerichtenModel(
        List<Berichtregel> regels,
        ListQuery query,
        int totaal,
        int pageSize,
        boolean alles,
        boolean meer,
        boolean deelnemer,
        boolean schulden) {}
