// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Onboarding;
import nl.bidn.portal.api.ProductId;

/** A product of Werk en Inkomen: its roles are given by form, and nobody is authorised to use it for another. */
public final class WorkProduct extends TestProduct {
    public static final ProductId ID = new ProductId("werkproduct");

    public WorkProduct() {
        super(ID);
    }

    @Override
    public Domain domain() {
        return Domain.WERK_EN_INKOMEN;
    }

    @Override
    public Onboarding needs() {
        return new Onboarding(true, null, false, true);
    }
}
