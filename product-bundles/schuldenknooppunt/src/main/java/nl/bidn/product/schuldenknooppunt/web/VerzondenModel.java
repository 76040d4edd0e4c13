// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.util.List;
import nl.bidn.portal.ui.ListQuery;

/** All that the page Verzonden needs. */
public record VerzondenModel(List<Berichtregel> regels, ListQuery query, int totaal, int pageSize, String formToken) {}
