// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.endpoint;

import java.math.BigDecimal;
import java.util.List;
import nl.bidn.product.schuldhulpverlening.message.Antwoordbericht;
import nl.bidn.product.schuldhulpverlening.message.Antwoordbericht.Gegeven;
import nl.bidn.product.schuldhulpverlening.service.vraag.Antwoord;
import nl.bidn.product.schuldhulpverlening.service.vraag.Bronstaat;
import org.jspecify.annotations.Nullable;

/** {@code Antwoord} of {@code openapi/v1.json}: what the sources said of one person. */
public record AntwoordJson(String nummer, boolean volledig, List<DeelJson> bronnen) {
    /** {@code Bronantwoord}: what one source said. */
    public record DeelJson(String bron, String stand, String toelichting, List<GegevenJson> gegevens) {
        static DeelJson of(Antwoord.Deel deel) {
            return new DeelJson(
                    deel.stand().bron(),
                    deel.stand().staat().name(),
                    deel.bericht().map(Antwoordbericht::toelichting).orElse(""),
                    deel.bericht().map(Antwoordbericht::gegevens).orElse(List.of()).stream()
                            .map(GegevenJson::of)
                            .toList());
        }
    }

    /** {@code Gegeven}: one thing that a source knows. */
    public record GegevenJson(
            String soort,
            String omschrijving,
            String periode,
            @Nullable BigDecimal bedrag) {
        static GegevenJson of(Gegeven gegeven) {
            return new GegevenJson(
                    gegeven.soort(),
                    gegeven.omschrijving(),
                    gegeven.periode(),
                    gegeven.bedrag().orElse(null));
        }
    }

    static AntwoordJson of(Antwoord antwoord) {
        return new AntwoordJson(
                antwoord.vraag().nummer(),
                antwoord.delen().stream().allMatch(deel -> deel.stand().staat() == Bronstaat.BEANTWOORD),
                antwoord.delen().stream().map(DeelJson::of).toList());
    }

    /** Without what was answered. */
    @Override
    public String toString() {
        return "AntwoordJson[" + nummer + "]";
    }
}
