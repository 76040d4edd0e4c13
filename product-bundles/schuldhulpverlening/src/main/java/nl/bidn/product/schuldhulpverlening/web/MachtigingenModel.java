// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import java.util.List;

/** All that the tab Machtigingen needs. */
public record MachtigingenModel(List<Regel> regels, boolean meer) {
    /** A mandate in words; {@code tot} is its last day. */
    public record Regel(
            String gemeente,
            String verlener,
            String diensten,
            String vanaf,
            String tot,
            String kenmerk,
            String stand,
            String soort) {}

    public MachtigingenModel {
        regels = List.copyOf(regels);
    }
}
