// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.util.List;
import nl.bidn.portal.ui.Option;

/**
 * All that the tab Mijn organisatie needs.
 *
 * @param melding what is wrong with what was typed; empty: nothing
 * @param blok where it is wrong
 */
public record OrganisatieModel(
        String naam,
        String soort,
        String melding,
        String blok,
        List<Moduleregel> modules,
        String vestigingen,
        List<Aanvraagregel> aanvragen,
        List<Keuze> berichten,
        List<Persoon> personen,
        List<Mail> mails,
        List<Option> wanneer,
        String formToken) {
    /** @param vraagbaar whether it can be asked for now */
    public record Moduleregel(String code, String naam, String stand, String kleur, boolean vraagbaar) {}

    public record Aanvraagregel(
            String id,
            String organisatie,
            String naam,
            String wat,
            String inhoud,
            String toelichting,
            String wanneer,
            String door,
            String stand,
            String kleur,
            String reden,
            boolean open,
            Verschil verschil) {}

    /** What is so now and what is proposed; both empty: that is told in another way. */
    public record Verschil(List<String> nu, List<String> voorstel) {
        static final Verschil GEEN = new Verschil(List.of(), List.of());

        public boolean isEr() {
            return !nu.isEmpty() || !voorstel.isEmpty();
        }
    }

    public record Keuze(String waarde, String naam, boolean gekozen) {}

    public record Persoon(String naam, String rol, String mail, String telefoon) {}

    public record Mail(String adres, String wanneer, boolean herinneringen) {}

    public boolean isMis(String deel) {
        return blok.equals(deel);
    }
}
