// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.util.Optional;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijst;

/**
 * A list as the page shows it.
 *
 * @param naam what it was called, or when it came
 * @param organisatie for whom; none: the page is about one
 * @param staat in a word
 * @param soort the colour of the word
 * @param doel in words
 * @param uitkomst whether its answers can be fetched
 * @param rekenblad whether it fits in a spreadsheet
 */
public record Lijstblok(
        Lijst lijst,
        String naam,
        Optional<String> organisatie,
        String staat,
        String soort,
        String doel,
        boolean uitkomst,
        boolean rekenblad) {
    static String woord(Lijst lijst, Texts texts) {
        return texts.text(lijst.wachtOpRegister() ? "lijst.staat.REGISTER" : "lijst.staat." + lijst.staat());
    }

    static String kleur(Lijst lijst) {
        if (lijst.wachtOpRegister()) {
            return "warning";
        }
        return switch (lijst.staat()) {
            case WACHT, GEANNULEERD -> "neutral";
            case BEZIG -> "info";
            case KLAAR -> "success";
            case MISLUKT -> "error";
        };
    }

    public boolean open() {
        return lijst.staat().open();
    }

    /** How far it is, in words. */
    public String voortgang(Words words, Texts texts) {
        return texts.text("lijst.voortgang", words.number(lijst.gedaan()), words.number(lijst.totaal()));
    }

    /** Of what moment the register was, in words; empty: nobody was looked up yet. */
    public Optional<String> peil(Words words, Texts texts) {
        return lijst.peil()
                .map(peil -> peil.gewisseld()
                        ? texts.text(
                                "lijst.peil.gewisseld", words.dateTime(peil.eerste()), words.dateTime(peil.laatste()))
                        : texts.text("lijst.peil", words.dateTime(peil.eerste())));
    }
}
