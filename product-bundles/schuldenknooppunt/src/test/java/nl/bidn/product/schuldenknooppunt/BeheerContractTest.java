// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import static org.assertj.core.api.Assertions.assertThat;

import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.testkit.ProductContract;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BeheerContractTest extends ProductContract {
    private static Product product;

    @BeforeAll
    static void open() {
        product = Voordeur.beheer();
    }

    @Override
    protected Product product() {
        return product;
    }

    /** So nobody elsewhere can be given the role by mistake. */
    @Test
    void judgingCanBeDoneAtBidnAlone() {
        assertThat(product.audience()).containsExactly(OrganisationType.BIDN);
        assertThat(product.roles())
                .extracting(Role::permissions)
                .allSatisfy(permissions -> assertThat(permissions).contains(Rights.TOEKENNEN));
        Product knooppunt = Voordeur.open();
        assertThat(knooppunt.audience()).doesNotContain(OrganisationType.BIDN);
        assertThat(knooppunt.roles())
                .extracting(Role::permissions)
                .allSatisfy(permissions -> assertThat(permissions).doesNotContain(Rights.TOEKENNEN));
    }
}
