// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.web;

import java.util.List;
import nl.bidn.portal.sandbox.keten.Boek.Regel;

/**
 * A stand-in, for its page and for machines.
 *
 * @param verstuurd how many it sent since the start
 * @param wachtend how many it has yet to send
 * @param geweigerd what the portal refused
 */
public record Partner(String address, List<Regel> ontvangen, long verstuurd, int wachtend, List<String> geweigerd) {
    static final Partner NIET_DAAR = new Partner("", List.of(), 0, 0, List.of());
}
