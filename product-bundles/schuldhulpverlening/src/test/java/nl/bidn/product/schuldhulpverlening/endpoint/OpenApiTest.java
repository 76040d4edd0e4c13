// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.endpoint;

import java.util.Map;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.testkit.OpenApiContract;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldhulpverlening.Fixture;

class OpenApiTest extends OpenApiContract {
    private static final Product PRODUCT = new Fixture(Engine.DERBY).product;

    @Override
    protected Product product() {
        return PRODUCT;
    }

    @Override
    protected String headers() {
        return "X-WGS-[a-z][a-zA-Z]*";
    }

    @Override
    protected Map<String, Class<? extends Record>> records() {
        return Map.of(
                "NieuweVraag", VraagaanvraagJson.class,
                "Vraag", VraagJson.class,
                "Bronstand", VraagJson.BronJson.class,
                "Antwoord", AntwoordJson.class,
                "Bronantwoord", AntwoordJson.DeelJson.class,
                "Gegeven", AntwoordJson.GegevenJson.class);
    }
}
