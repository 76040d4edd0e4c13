// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.util.Map;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.testkit.OpenApiContract;
import nl.bidn.product.schuldenknooppunt.Voordeur;
import org.junit.jupiter.api.BeforeAll;

class OpenApiTest extends OpenApiContract {
    private static Product product;

    @BeforeAll
    static void open() {
        product = Voordeur.open();
    }

    @Override
    protected Product product() {
        return product;
    }

    @Override
    protected Map<String, Class<? extends Record>> records() {
        return Map.ofEntries(
                Map.entry("Adresboek", AdresboekJson.class),
                Map.entry("Deelnemer", AdresJson.class),
                Map.entry("Berichttype", AdresJson.BerichttypeJson.class),
                Map.entry("Sleutel", SleutelJson.class),
                Map.entry("Sleutels", SleutelsJson.class),
                Map.entry("Sleutelaanvraag", SleutelaanvraagJson.class),
                Map.entry("Berichtaanvraag", BerichtaanvraagJson.class),
                Map.entry("Bericht", BerichtJson.class),
                Map.entry("Berichten", BerichtenJson.class),
                Map.entry("Berichtlinks", BerichtenJson.BerichtlinksJson.class),
                Map.entry("Berichtsoort", SoortJson.class),
                Map.entry("Berichtsoorten", SoortJson.SoortenJson.class),
                Map.entry("Abonnementaanvraag", AbonnementaanvraagJson.class),
                Map.entry("Abonnement", AbonnementJson.class),
                Map.entry("Abonnementen", AbonnementJson.AbonnementenJson.class),
                Map.entry("Proef", AbonnementJson.ProefJson.class),
                Map.entry("Bezorging", AbonnementJson.BezorgingJson.class),
                Map.entry("Bezorgingen", AbonnementJson.BezorgingenJson.class));
    }
}
