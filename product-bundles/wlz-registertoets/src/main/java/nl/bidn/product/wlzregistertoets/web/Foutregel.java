// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.util.List;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijstfout;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijstfouten;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijstlezer;

/**
 * One mistake in a file, in words.
 *
 * @param regel the number of the line, or empty for the file as a whole
 */
public record Foutregel(String regel, String zin) {
    static List<Foutregel> van(Lijstfouten fouten, Texts texts) {
        Words words = Words.of(texts.locale());
        return fouten.eerste().stream()
                .map(fout ->
                        new Foutregel(fout.regel() == 0 ? "" : words.number(fout.regel()), zin(fout, words, texts)))
                .toList();
    }

    /** What is wrong with the file, in one sentence. */
    static String samenvatting(Lijstfouten fouten, Texts texts) {
        Words words = Words.of(texts.locale());
        List<Lijstfout> eerste = fouten.eerste();
        if (fouten.totaal() == 1) {
            Lijstfout fout = eerste.get(0);
            String zin = zin(fout, words, texts);
            return fout.regel() == 0 ? zin : texts.text("bestand.fout-op-regel", words.number(fout.regel()), zin);
        }
        return texts.text("bestand.fouten", words.number(fouten.totaal()));
    }

    private static String zin(Lijstfout fout, Words words, Texts texts) {
        return switch (fout.soort()) {
            case DUBBEL -> texts.text("bestand.fout.DUBBEL", words.number(fout.eerder()));
            case TE_VEEL -> texts.text("bestand.fout.TE_VEEL", words.number(Lijstlezer.MEESTE));
            default -> texts.text("bestand.fout." + fout.soort());
        };
    }
}
