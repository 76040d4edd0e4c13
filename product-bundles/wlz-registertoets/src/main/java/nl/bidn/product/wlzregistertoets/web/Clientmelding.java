// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.View;
import nl.bidn.product.wlzregistertoets.service.signaal.Clienten.Ontvangst;
import nl.bidn.product.wlzregistertoets.web.RaadplegenModel.Melding;

/** Tells what came of a change of the clients, by way of the address of the page that comes after it: numbers, and nobody. */
final class Clientmelding {
    private static final String TOEGEVOEGD = "toegevoegd";
    private static final String GEWIJZIGD = "gewijzigd";
    private static final String VERWIJDERD = "verwijderd";
    private static final String AANGEVULD = "aangevuld";
    private static final String SUCCES = "success";
    private static final Pattern AANTAL = Pattern.compile("[0-9]{1,6}");

    private Clientmelding() {}

    /** @param aangevuld whether the BSN that was typed had eight digits, and got a zero in front */
    static View na(Ontvangst.Verwerkt gedaan, boolean aangevuld) {
        return new View.Redirect(SignalenTab.PATH + "/" + Clientpagina.PATH + "?" + TOEGEVOEGD + "="
                + gedaan.toegevoegd() + "&" + GEWIJZIGD + "=" + gedaan.gewijzigd() + "&" + VERWIJDERD + "="
                + gedaan.verwijderd() + (aangevuld ? "&" + AANGEVULD + "=1" : ""));
    }

    static List<Melding> van(TabRequest request) {
        var texts = request.texts();
        var meldingen = new ArrayList<Melding>();
        Optional<Integer> toegevoegd = aantal(request, TOEGEVOEGD);
        Optional<Integer> gewijzigd = aantal(request, GEWIJZIGD);
        Optional<Integer> verwijderd = aantal(request, VERWIJDERD);
        if (toegevoegd.isPresent() && gewijzigd.isPresent() && verwijderd.isPresent()) {
            String aantallen = texts.text("clienten.gedaan.text", toegevoegd.get(), gewijzigd.get(), verwijderd.get());
            meldingen.add(new Melding(SUCCES, texts.text("clienten.gedaan.title"), aantallen));
        }
        if (aantal(request, AANGEVULD).isPresent()) {
            meldingen.add(
                    new Melding("info", texts.text("antwoord.aangevuld.title"), texts.text("clienten.aangevuld.text")));
        }
        return meldingen;
    }

    private static Optional<Integer> aantal(TabRequest request, String naam) {
        return request.parameter(naam)
                .filter(getypt -> AANTAL.matcher(getypt).matches())
                .map(Integer::valueOf);
    }
}
