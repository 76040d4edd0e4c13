// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import nl.bidn.portal.api.Contribution;

/** Participants, the address book, keys, Mijn organisatie and the servicedesk, put together for the front door. */
final class Adresboekdeel implements Contribution {}
