// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.product;

import java.util.List;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.Visitor;

/** A request that may reach its tab: everything was checked. */
record Place(
        Exchange exchange,
        Visitor visitor,
        Session session,
        InstalledProduct product,
        Caller caller,
        Tab tab,
        List<Organisation> organisations) {}
