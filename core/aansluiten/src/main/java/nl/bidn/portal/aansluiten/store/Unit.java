// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.store;

/** The persistence unit of this room. */
final class Unit {
    static final String TARGET = "(osgi.unit.name=aansluiten)";

    private Unit() {}
}
