// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service;

import java.util.Optional;
import java.util.stream.Stream;
import nl.bidn.portal.api.Permission;

/** The two diensten by which a municipality reads from sources (bidn.nl, Wet gemeentelijke schuldhulpverlening). */
public enum Wgsdienst {
    /** What the decision on access to debt help needs. */
    TOEGANG("wgs-toegang"),
    /** What the plan van aanpak needs: income and assets, of the tax office too. */
    PLAN_VAN_AANPAK("wgs-plan-van-aanpak");

    private final String id;

    Wgsdienst(String id) {
        this.id = id;
    }

    /** As the product, an address and a message name it. */
    public String id() {
        return id;
    }

    /** What one must hold to ask, and to read what was answered. */
    public Permission recht() {
        return switch (this) {
            case TOEGANG -> Rights.TOEGANG;
            case PLAN_VAN_AANPAK -> Rights.PLAN_VAN_AANPAK;
        };
    }

    public static Optional<Wgsdienst> met(String id) {
        return Stream.of(values()).filter(dienst -> dienst.id.equals(id)).findFirst();
    }
}
