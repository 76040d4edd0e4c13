// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.bidn.product.wlzregistertoets.message.Fout;
import nl.bidn.product.wlzregistertoets.service.register.Levering;
import nl.bidn.product.wlzregistertoets.service.register.Levering.Overzicht;
import org.jspecify.annotations.Nullable;

/** {@code Registerlevering} of {@code openapi/v1.json}. */
public record RegisterleveringJson(
        String leveringId,
        String staat,
        String begonnenOp,
        @Nullable String klaarOp,
        @Nullable String peilmoment,
        int aantalPersonen,
        List<DeelJson> delen,
        int aantalFouten,
        List<FoutJson> fouten) {

    /** {@code Registerdeel} of {@code openapi/v1.json}. */
    public record DeelJson(int nummer, long bytes, String sha256) {
        static DeelJson van(Levering.Deel deel) {
            return new DeelJson(deel.nummer(), deel.bytes(), deel.sha256());
        }
    }

    /** {@code Registerfout} of {@code openapi/v1.json}. */
    public record FoutJson(int regel, String code, String toelichting) {
        static FoutJson van(Fout fout) {
            return new FoutJson(fout.regel(), fout.code().code(), fout.code().toelichting());
        }
    }

    static RegisterleveringJson van(Overzicht overzicht) {
        Levering levering = overzicht.levering();
        return new RegisterleveringJson(
                levering.id(),
                levering.staat().code(),
                levering.begonnenOp().toString(),
                tekst(levering.klaarOp()),
                tekst(levering.peilmoment()),
                levering.aantal(),
                overzicht.delen().stream().map(DeelJson::van).toList(),
                levering.aantalFouten(),
                overzicht.fouten().stream().map(FoutJson::van).toList());
    }

    private static @Nullable String tekst(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse(null);
    }
}
