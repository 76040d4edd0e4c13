// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import nl.bidn.product.wlzregistertoets.service.Indicatie;
import nl.bidn.product.wlzregistertoets.service.Versheid;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsantwoord;
import org.jspecify.annotations.Nullable;

/** {@code Toets} of {@code openapi/v1.json}: what is answered about one person. */
public record ToetsJson(
        String ontvangstnummer,
        String status,
        @Nullable String afgiftedatum,
        @Nullable String ingangsdatum,
        @Nullable String einddatum,
        String peilmoment,
        boolean registerVerouderd,
        boolean registerWordtGeladen,
        boolean bsnAangevuld,
        String toetsmoment) {

    static ToetsJson of(Toetsantwoord antwoord) {
        Optional<Indicatie> indicatie = antwoord.indicatie();
        return new ToetsJson(
                antwoord.ontvangstnummer(),
                antwoord.status().name(),
                indicatie.map(Indicatie::afgiftedatum).map(LocalDate::toString).orElse(null),
                indicatie.map(Indicatie::ingangsdatum).map(LocalDate::toString).orElse(null),
                indicatie
                        .map(gevonden -> Objects.toString(gevonden.einddatum(), null))
                        .orElse(null),
                antwoord.peilmoment().toString(),
                antwoord.versheid() == Versheid.VEROUDERD,
                antwoord.laden(),
                antwoord.aangevuld(),
                antwoord.moment().toString());
    }

    /** Without what was answered. */
    @Override
    public String toString() {
        return "ToetsJson[" + ontvangstnummer + "]";
    }
}
