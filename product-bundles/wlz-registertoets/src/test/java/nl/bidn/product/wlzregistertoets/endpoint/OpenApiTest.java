// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import java.util.Map;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.testkit.OpenApiContract;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.wlzregistertoets.Fixture;

class OpenApiTest extends OpenApiContract {
    private static final Product PRODUCT = new Fixture(Engine.DERBY).product;

    @Override
    protected Product product() {
        return PRODUCT;
    }

    @Override
    protected Map<String, Class<? extends Record>> records() {
        return Map.of(
                "Toetsvraag", ToetsvraagJson.class,
                "Toets", ToetsJson.class,
                "NieuweLevering", NieuweLeveringJson.class,
                "Afsluiting", AfsluitingJson.class,
                "Registerlevering", RegisterleveringJson.class,
                "Registerdeel", RegisterleveringJson.DeelJson.class,
                "Registerfout", RegisterleveringJson.FoutJson.class);
    }
}
