// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.util.List;
import nl.bidn.portal.ui.Option;

/**
 * All that the page Volgen needs.
 *
 * @param basis the address of the tab
 * @param meer whether there are several municipalities
 * @param teLaat how many answers should have come by now, of both sides
 */
public record VolgenModel(
        String basis, Lijst<Wachtregel> lijst, List<Option> wie, List<Option> wanneer, boolean meer, int teLaat) {}
