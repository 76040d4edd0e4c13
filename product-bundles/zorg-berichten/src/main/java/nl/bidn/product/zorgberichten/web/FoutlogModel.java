// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.util.List;
import nl.bidn.portal.ui.Option;

/**
 * All that the page Foutlog needs.
 *
 * @param basis the address of the tab
 * @param meer whether there are several municipalities
 */
public record FoutlogModel(
        String basis,
        Lijst<Foutlogregel> lijst,
        List<Option> soorten,
        List<Option> perioden,
        List<Option> momenten,
        boolean meer) {}
