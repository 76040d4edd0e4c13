// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.util.List;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.Onboarding;
import nl.bidn.portal.api.ProductId;

/** Another product, for the people of another department of the same organisation. */
public final class DepartmentProduct extends TestProduct {
    public static final ProductId ID = new ProductId("participatieproduct");

    public DepartmentProduct() {
        super(ID);
    }

    @Override
    public List<Agreement> agreements() {
        return List.of();
    }

    @Override
    public Onboarding needs() {
        return new Onboarding(true, Department.PARTICIPATIE, false, false);
    }
}
