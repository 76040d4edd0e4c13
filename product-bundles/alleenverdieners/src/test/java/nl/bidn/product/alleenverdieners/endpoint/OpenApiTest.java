// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.endpoint;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.testkit.OpenApiContract;
import nl.bidn.product.alleenverdieners.Fixture;
import nl.bidn.product.alleenverdieners.Fixture.Kind;
import nl.bidn.product.alleenverdieners.message.FlawCode;

class OpenApiTest extends OpenApiContract {
    private static final Product PRODUCT = new Fixture(Kind.DERBY).product;

    @Override
    protected Product product() {
        return PRODUCT;
    }

    @Override
    protected Map<String, Class<? extends Record>> records() {
        return Map.of("Ontvangstbewijs", ReceiptJson.class);
    }

    @Override
    protected Map<String, List<String>> choices() {
        return Map.of(
                "Fout.code",
                Arrays.stream(FlawCode.values()).map(FlawCode::code).toList());
    }
}
