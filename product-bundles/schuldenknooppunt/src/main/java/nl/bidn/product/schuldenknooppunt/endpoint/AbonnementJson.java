// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.util.List;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.webhook.Bezorging;
import nl.bidn.product.schuldenknooppunt.service.webhook.Soort;
import nl.bidn.product.schuldenknooppunt.service.webhook.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * {@code Abonnement} of {@code openapi/v1.json}.
 *
 * @param faaltSinds none: nothing failed last
 * @param uitSinds none: it is on
 * @param vorigGeheimTot none: only one secret is good
 * @param geheim only where it was made just now
 */
public record AbonnementJson(
        String id,
        String deelnemer,
        String adres,
        List<String> gebeurtenissen,
        String aangemaakt,
        @Nullable String faaltSinds,
        @Nullable String uitSinds,
        @Nullable String vorigGeheimTot,
        @Nullable String geheim) {
    /** {@code Abonnementen} of {@code openapi/v1.json}. */
    public record AbonnementenJson(List<AbonnementJson> abonnementen) {}

    /** {@code Proef} of {@code openapi/v1.json}. */
    public record ProefJson(String webhookId) {}

    /** {@code Bezorgingen} of {@code openapi/v1.json}. */
    public record BezorgingenJson(List<BezorgingJson> bezorgingen) {}

    /**
     * {@code Bezorging} of {@code openapi/v1.json}.
     *
     * @param stand {@code wacht} or {@code opgegeven}
     */
    public record BezorgingJson(
            String webhookId,
            String type,
            String ontstaan,
            String stand,
            int pogingen,
            @Nullable String laatstePoging,
            @Nullable String uitkomst) {
        static BezorgingJson of(Bezorging bezorging) {
            return new BezorgingJson(
                    bezorging.id().toString(),
                    bezorging.kennisgeving().type(),
                    bezorging.kennisgeving().moment().toString(),
                    bezorging.dood().isPresent() ? "opgegeven" : "wacht",
                    bezorging.pogingen(),
                    bezorging.laatste().map(Object::toString).orElse(null),
                    bezorging.uitkomst().isEmpty() ? null : bezorging.uitkomst());
        }
    }

    static AbonnementJson of(Adres adres, Webhook webhook) {
        return of(adres, webhook, null);
    }

    static AbonnementJson of(Adres adres, Webhook webhook, @Nullable String geheim) {
        return new AbonnementJson(
                webhook.id().toString(),
                adres.id().toString(),
                webhook.adres().toString(),
                webhook.soorten().stream().sorted().map(Soort::naam).toList(),
                webhook.aangemaakt().toString(),
                webhook.faalt().map(Object::toString).orElse(null),
                webhook.uit().map(Object::toString).orElse(null),
                webhook.vorigGeheimTot().map(Object::toString).orElse(null),
                geheim);
    }
}
