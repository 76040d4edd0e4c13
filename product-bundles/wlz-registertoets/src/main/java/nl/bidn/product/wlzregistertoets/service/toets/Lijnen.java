// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Dataverwerking;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.service.Portal;

/** What is written of look-ups that are answered together: of each a line in the accounting, in the audit and in the Logboek. */
final class Lijnen {
    private static final String ACT = "wlz-geraadpleegd";

    private final Portal portal;
    private final Function<Bsn, String> hash;
    private final List<Raadpleging> raadplegingen = new ArrayList<>();
    private final List<Audit.Line> audit = new ArrayList<>();
    private final List<Dataverwerking> verwerkingen = new ArrayList<>();

    Lijnen(Portal portal, Function<Bsn, String> hash) {
        this.portal = portal;
        this.hash = hash;
    }

    /** @return the number under which it is accounted for */
    String van(Verzoek verzoek) {
        String nummer = Toetsen.nummer();
        Vraagcontrole.Gevraagd gevraagd = verzoek.gevraagd();
        raadplegingen.add(new Raadpleging(
                verzoek.voor(),
                nummer,
                verzoek.begin(),
                verzoek.caller().id(),
                verzoek.caller().name(),
                verzoek.caller().isSystem(),
                verzoek.kanaal(),
                hash.apply(gevraagd.bsn()),
                gevraagd.doel(),
                gevraagd.kenmerk()));
        audit.add(new Audit.Line(
                verzoek.caller(),
                ACT,
                Audit.Outcome.DONE,
                verzoek.voor(),
                nummer + " " + verzoek.kanaal().name().toLowerCase(Locale.ROOT)));
        verwerkingen.add(new Dataverwerking(
                Toetsen.VERWERKING,
                verzoek.voor(),
                gevraagd.bsn().value(),
                Dataverwerking.Status.OK,
                verzoek.begin(),
                portal.clock().instant()));
        return nummer;
    }

    void schrijf(RaadplegingStore store) {
        if (!raadplegingen.isEmpty()) {
            store.voegToe(raadplegingen);
            portal.audit().record(audit);
            portal.logboek().recordEach(verwerkingen);
        }
    }
}
