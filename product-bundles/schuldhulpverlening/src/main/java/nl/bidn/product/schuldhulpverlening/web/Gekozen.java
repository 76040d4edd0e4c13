// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.product.schuldhulpverlening.web.pages.JtekiesGenerated;

/** What was chosen at the right of the page, or in the address below a tab. */
final class Gekozen {
    private Gekozen() {}

    /** None: several are, and it must be one. */
    static Optional<Organisation> een(TabRequest request) {
        return request.organisations().size() == 1
                ? Optional.of(request.organisations().get(0))
                : Optional.empty();
    }

    /** Asks to choose one. */
    static View kies(TabRequest request, String titel) {
        Texts texts = request.texts();
        return new View.Page(
                texts.text(titel),
                Html.body(out -> JtekiesGenerated.render(
                        out, null, texts.text(titel), texts.text("kies.title"), texts.text("kies.text"))));
    }

    /**
     * A question in an address: {@code organisatie/nummer}, or with one part more that says what of it.
     *
     * @param daad the part more, or empty
     */
    record Adres(Organisation organisatie, String nummer, String daad) {
        private static final int MEESTE = 3;

        /** Empty: no such address, or an organisation that was not chosen. */
        static Optional<Adres> van(TabRequest request) {
            String[] delen = request.path().split("/", -1);
            if (delen.length < 2 || delen.length > MEESTE) {
                return Optional.empty();
            }
            return request.organisations().stream()
                    .filter(organisatie -> organisatie.id().value().equals(delen[0]))
                    .findFirst()
                    .map(organisatie -> new Adres(organisatie, delen[1], delen.length == MEESTE ? delen[2] : ""));
        }

        OrganisationId id() {
            return organisatie.id();
        }
    }
}
