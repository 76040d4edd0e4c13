// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.endpoint;

import java.util.List;
import nl.bidn.product.zorgberichten.message.check.Fout;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.BerichtStore.Gebeurtenis;
import org.jspecify.annotations.Nullable;

/** {@code Berichtstaat} of {@code openapi/v1.json}: a message with what is wrong with it and what happened to it. */
public record BerichtstaatJson(
        BerichtJson bericht, int aantalFouten, List<BerichtfoutJson> fouten, List<StapJson> verloop) {
    private static final int REGELS = 2;
    /** What a retour message says of a fault against the rules inside the message. */
    private static final String RETOURCODE = "0001";

    /** {@code Berichtfout}: names of the standard only, never a value. */
    public record BerichtfoutJson(
            @Nullable String retourcode, String regel, String plek, int regelnummer, List<String> namen) {
        static BerichtfoutJson of(Fout fout) {
            return new BerichtfoutJson(
                    fout.niveau() == REGELS ? RETOURCODE : null,
                    fout.regel(),
                    fout.plek(),
                    fout.regelnummer(),
                    fout.namen());
        }
    }

    /** {@code Stap}: the states alone, as the contract has no other steps. */
    public record StapJson(String staat, String op) {}

    static BerichtstaatJson of(Bericht bericht, List<Fout> fouten, List<Gebeurtenis> verloop) {
        return new BerichtstaatJson(
                BerichtJson.of(bericht),
                bericht.fouten(),
                fouten.stream().map(BerichtfoutJson::of).toList(),
                verloop.stream()
                        .flatMap(stap -> stap
                                .voorval()
                                .staat()
                                .map(staat -> new StapJson(
                                        BerichtJson.klein(staat), stap.op().toString()))
                                .stream())
                        .toList());
    }
}
