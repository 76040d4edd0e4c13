// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Problem;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.service.signaal.Clientgegevens;
import nl.bidn.product.wlzregistertoets.service.signaal.Datums;
import nl.bidn.product.wlzregistertoets.service.toets.Afwijzing;
import nl.bidn.product.wlzregistertoets.service.toets.Systeemuitkomst;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole.Gelezen;
import org.jspecify.annotations.Nullable;

/** Whom a system wants to have followed, read and checked. */
record Clientvraag(OrganisationId voor, Clientgegevens gegevens) {
    /** @throws Problem with all that is wrong */
    static Clientvraag lees(@Nullable ClientvraagJson vraag, Caller caller, Voorwie voorwie, Vraagcontrole controle) {
        if (vraag == null) {
            throw Bladzijde.onjuist("Lege vraag", "Stuur de cliënt als object in JSON.", List.of());
        }
        var fouten = new ArrayList<Problem.Flaw>();
        OrganisationId voor = voorwie.een(caller, gegeven(vraag.organisatie()), fouten);
        var redenen = new ArrayList<Afwijzing>();
        Optional<Bsn> bsn = bsn(controle.bsn(gegeven(vraag.bsn())), redenen);
        String kenmerk = gegeven(vraag.kenmerk());
        if (!Vraagcontrole.isKenmerk(kenmerk)) {
            redenen.add(Afwijzing.KENMERK_ONGELDIG);
        }
        Vraagfout.van(new Systeemuitkomst.Onjuist(false, redenen))
                .forEach(fout -> fouten.add(new Problem.Flaw(fout.plek(), fout.code(), fout.zin())));
        Optional<LocalDate> begin = datum("begindatum", vraag.begindatum(), fouten);
        Optional<LocalDate> einde = datum("einddatum", vraag.einddatum(), fouten);
        if (begin.isPresent() && einde.isPresent() && einde.get().isBefore(begin.get())) {
            fouten.add(new Problem.Flaw("einddatum", "datum-volgorde", "De einddatum ligt voor de begindatum."));
        }
        if (voor == null || bsn.isEmpty() || !fouten.isEmpty()) {
            String detail = "Aantal fouten: " + fouten.size() + ". Wij hebben niets bewaard.";
            throw Bladzijde.onjuist("Cliënt niet toegevoegd", detail, fouten);
        }
        return new Clientvraag(voor, new Clientgegevens(bsn.get(), kenmerk, begin.orElse(null), einde.orElse(null)));
    }

    private static Optional<Bsn> bsn(Gelezen gelezen, List<Afwijzing> redenen) {
        if (gelezen instanceof Gelezen.Goed goed) {
            return Optional.of(goed.bsn());
        }
        redenen.add(((Gelezen.Fout) gelezen).reden());
        return Optional.empty();
    }

    /** Systems write one form. */
    private static Optional<LocalDate> datum(String plek, @Nullable String tekst, List<Problem.Flaw> fouten) {
        String datum = gegeven(tekst);
        try {
            if (datum.isEmpty() || datum.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return Datums.lees(datum);
            }
        } catch (Datums.Ongeldig e) {
            // said below
        }
        fouten.add(new Problem.Flaw(plek, "datum-ongeldig", "Schrijf de datum als 2026-12-31."));
        return Optional.empty();
    }

    private static String gegeven(@Nullable String tekst) {
        return tekst == null ? "" : tekst.strip();
    }
}
