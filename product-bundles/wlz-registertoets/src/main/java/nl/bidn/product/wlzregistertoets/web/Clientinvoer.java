// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.service.signaal.Clientgegevens;
import nl.bidn.product.wlzregistertoets.service.signaal.Datums;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole.Gelezen;

/** Reads what was typed of a client, and says all that is wrong with it, by field. */
final class Clientinvoer {
    static final List<String> VELDEN = List.of(
            "organisatie",
            "bsn",
            "kenmerk",
            "begindatum",
            "einddatum",
            "organisatieWeg",
            "bsnWeg",
            "organisatieBestand",
            "wijze");

    private final Vraagcontrole controle;

    Clientinvoer(Vraagcontrole controle) {
        this.controle = controle;
    }

    Optional<Clientgegevens> lees(TabRequest request, Map<String, String> fouten) {
        Optional<Bsn> bsn = bsn(request, "bsn", fouten);
        String kenmerk = request.parameter("kenmerk").map(String::strip).orElse("");
        boolean goed = bsn.isPresent();
        if (!Vraagcontrole.isKenmerk(kenmerk)) {
            fouten.put("kenmerk", request.texts().text("bestand.fout.KENMERK_ONGELDIG"));
            goed = false;
        }
        Optional<LocalDate> begin = datum(request, "begindatum", fouten);
        Optional<LocalDate> einde = datum(request, "einddatum", fouten);
        if (begin.isPresent() && einde.isPresent() && einde.get().isBefore(begin.get())) {
            fouten.put("einddatum", request.texts().text("bestand.fout.DATUM_VOLGORDE"));
        }
        goed &= !fouten.containsKey("begindatum") && !fouten.containsKey("einddatum");
        return goed
                ? Optional.of(new Clientgegevens(bsn.orElseThrow(), kenmerk, begin.orElse(null), einde.orElse(null)))
                : Optional.empty();
    }

    /** Whether the BSN had eight digits, and a zero was put in front. */
    boolean aangevuld(TabRequest request) {
        return controle.bsn(request.parameter("bsn").orElse("")) instanceof Gelezen.Goed goed && goed.aangevuld();
    }

    Optional<Bsn> bsn(TabRequest request, String veld, Map<String, String> fouten) {
        Texts texts = request.texts();
        Gelezen gelezen = controle.bsn(request.parameter(veld).orElse(""));
        if (gelezen instanceof Gelezen.Goed goed) {
            return Optional.of(goed.bsn());
        }
        fouten.put(veld, texts.text("bestand.fout." + ((Gelezen.Fout) gelezen).reden()));
        return Optional.empty();
    }

    private static Optional<LocalDate> datum(TabRequest request, String veld, Map<String, String> fouten) {
        try {
            return Datums.lees(request.parameter(veld).orElse(""));
        } catch (Datums.Ongeldig e) {
            fouten.put(veld, request.texts().text("bestand.fout.DATUM_ONGELDIG"));
            return Optional.empty();
        }
    }
}
