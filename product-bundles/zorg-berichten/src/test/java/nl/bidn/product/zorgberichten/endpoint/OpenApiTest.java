// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.endpoint;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.testkit.OpenApiContract;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.zorgberichten.Fixture;
import nl.bidn.product.zorgberichten.ZorgBerichtenProduct;
import nl.bidn.product.zorgberichten.service.Staat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class OpenApiTest extends OpenApiContract {
    private static Fixture house;

    @BeforeAll
    static void open() {
        house = new Fixture(Engine.DERBY);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Override
    protected Product product() {
        return new ZorgBerichtenProduct(house.berichtenhub());
    }

    @Override
    protected Map<String, Class<? extends Record>> records() {
        return Map.of(
                "Bericht", BerichtJson.class,
                "Afwijzing", BerichtJson.AfwijzingJson.class,
                "Berichten", BerichtenJson.class,
                "Links", BerichtenJson.LinksJson.class,
                "Berichtstaat", BerichtstaatJson.class,
                "Berichtfout", BerichtstaatJson.BerichtfoutJson.class,
                "Stap", BerichtstaatJson.StapJson.class);
    }

    @Override
    protected Map<String, List<String>> choices() {
        return Map.of(
                "Bericht.staat",
                Arrays.stream(Staat.values()).map(BerichtJson::klein).toList());
    }
}
