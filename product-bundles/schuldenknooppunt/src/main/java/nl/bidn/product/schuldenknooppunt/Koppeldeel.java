// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import nl.bidn.portal.api.Contribution;

/** REST for systems and the notifications that they get, put together for the front door. */
final class Koppeldeel implements Contribution {}
