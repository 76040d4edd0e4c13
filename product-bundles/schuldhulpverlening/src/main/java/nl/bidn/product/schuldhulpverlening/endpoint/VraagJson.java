// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.endpoint;

import java.time.Instant;
import java.util.List;
import nl.bidn.product.schuldhulpverlening.service.vraag.Bronstand;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraag;
import org.jspecify.annotations.Nullable;

/** {@code Vraag} of {@code openapi/v1.json}: how far a question is, without whom it is about. */
public record VraagJson(
        String nummer,
        String dienst,
        String doel,
        String kenmerk,
        String stand,
        String gesteld,
        String uiterlijk,
        @Nullable String klaar,
        @Nullable String bewaardTot,
        @Nullable String einde,
        String van,
        String via,
        List<BronJson> bronnen) {
    /** {@code Bronstand}: how far one source is. */
    public record BronJson(String bron, String stand, String sinds) {
        static BronJson of(Bronstand stand) {
            return new BronJson(
                    stand.bron(), stand.staat().name(), stand.moment().toString());
        }
    }

    static VraagJson of(Vraag vraag) {
        return new VraagJson(
                vraag.nummer(),
                vraag.dienst().id(),
                vraag.doel(),
                vraag.kenmerk(),
                vraag.staat().name(),
                vraag.gesteld().toString(),
                vraag.uiterlijk().toString(),
                vraag.klaar().map(Instant::toString).orElse(null),
                vraag.weg().map(Instant::toString).orElse(null),
                vraag.einde().map(Enum::name).orElse(null),
                vraag.partijen().van(),
                vraag.partijen().via(),
                vraag.bronnen().stream().map(BronJson::of).toList());
    }
}
