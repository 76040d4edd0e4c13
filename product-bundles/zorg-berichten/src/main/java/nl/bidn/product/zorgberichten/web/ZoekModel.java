// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.util.List;
import nl.bidn.portal.ui.Option;

/**
 * Messages of both directions, looked for.
 *
 * @param basis the address of the tab
 * @param meer whether there are several municipalities
 */
public record ZoekModel(
        String basis, Lijst<Berichtregel> lijst, List<Option> soorten, List<Option> staten, boolean meer) {}
