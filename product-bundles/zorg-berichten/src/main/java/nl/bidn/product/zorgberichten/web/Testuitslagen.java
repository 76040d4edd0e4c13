// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.util.Locale;
import java.util.Optional;
import nl.bidn.portal.api.Texts;
import nl.bidn.product.zorgberichten.service.Gemeentesysteem.Reden;
import nl.bidn.product.zorgberichten.service.Gemeentesysteem.Uitkomst;
import nl.bidn.product.zorgberichten.service.Instellingen.Testuitslag;
import nl.bidn.product.zorgberichten.web.InstellingenModel.Testregel;

/** Says in words what came of a test message. */
final class Testuitslagen {
    private Testuitslagen() {}

    /** @param uitslag none: there was no address to send it to */
    static Testregel regel(Optional<Testuitslag> uitslag, Texts texts) {
        return uitslag.map(found -> regel(found, texts))
                .orElseGet(() -> new Testregel(
                        "warning",
                        texts.text("instellingen.test.mislukt"),
                        texts.text("instellingen.test.geen-adres"),
                        ""));
    }

    private static Testregel regel(Testuitslag uitslag, Texts texts) {
        String duur = texts.text("instellingen.test.duur", uitslag.duur().toMillis());
        Uitkomst uitkomst = uitslag.uitkomst();
        if (uitkomst instanceof Uitkomst.Aangenomen) {
            return new Testregel(
                    "success", texts.text("instellingen.test.goed"), texts.text("instellingen.test.goed.text"), duur);
        }
        if (uitkomst instanceof Uitkomst.Geweigerd geweigerd) {
            String zin = texts.text("instellingen.test.geweigerd.text", geweigerd.code(), geweigerd.omschrijving());
            return new Testregel("warning", texts.text("instellingen.test.geweigerd"), zin, duur);
        }
        Reden reden =
                uitkomst instanceof Uitkomst.NietBereikt niet ? niet.reden() : ((Uitkomst.Onzeker) uitkomst).reden();
        return new Testregel("error", texts.text("instellingen.test.mislukt"), tekst(reden, texts), duur);
    }

    private static String tekst(Reden reden, Texts texts) {
        return texts.text(
                "instellingen.test." + reden.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
