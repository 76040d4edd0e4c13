// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toezicht;

import nl.bidn.product.wlzregistertoets.service.instelling.Werktijden;

/**
 * From where on use is unusual, as the organisation set it.
 *
 * @param veelPerUur look-ups by one person
 * @param reeks different people, looked up by one
 * @param vragers people who looked up the same one
 */
record Drempels(int veelPerUur, int reeks, int vragers, Werktijden werktijden) {}
