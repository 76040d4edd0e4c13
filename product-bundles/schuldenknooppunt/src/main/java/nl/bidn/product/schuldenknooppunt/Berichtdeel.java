// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import nl.bidn.portal.api.Contribution;

/** Messages through the portal, their states, terms and logbook, put together for the front door. */
final class Berichtdeel implements Contribution {}
