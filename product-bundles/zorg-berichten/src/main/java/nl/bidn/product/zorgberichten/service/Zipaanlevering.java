// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.message.check.Keuring;
import nl.bidn.product.zorgberichten.message.zip.Zipfout;
import nl.bidn.product.zorgberichten.message.zip.Ziplezer;
import nl.bidn.product.zorgberichten.message.zip.Ziplezer.Bestand;
import nl.bidn.product.zorgberichten.service.Bericht.Afwijzing;

/**
 * Takes messages in a ZIP file of the page Aanleveren: all of them or, if the ZIP file itself is wrong, none. One of its
 * messages that is wrong is taken as it would be alone: with what is wrong. For any thread.
 */
public final class Zipaanlevering {
    /** The rule of the node for ZIP files (IB902), and of this page for files that are sent together. */
    public static final int MOST_BESTANDEN = 30;

    private final Uitgaand uitgaand;
    private final Foutcodes codes;
    private final Portal portal;

    Zipaanlevering(Uitgaand uitgaand, Foutcodes codes, Portal portal) {
        this.uitgaand = uitgaand;
        this.codes = codes;
        this.portal = portal;
    }

    /**
     * Takes what is in it, in one transaction.
     *
     * @return why it was refused: nothing of it is kept then
     * @throws IOException if the line broke; nothing is kept then either
     */
    public Optional<Afwijzing> neemAan(
            Caller caller, Dienst dienst, OrganisationId organisation, String aanlevering, InputStream in)
            throws IOException {
        try (var zip = new Ziplezer(in, MOST_BESTANDEN, Keuring.MOST_BYTES)) {
            try {
                Werk.inTransactie(portal.transactions(), () -> neem(caller, dienst, organisation, aanlevering, zip));
                return Optional.empty();
            } catch (IOException e) {
                Afwijzing waarom = zip.fout()
                        .map(Zipaanlevering::weigering)
                        .map(codes::van)
                        .orElseThrow(() -> e);
                portal.transactions()
                        .run(() -> portal.audit()
                                .record(caller, "zip-geweigerd", Outcome.REFUSED, organisation, waarom.code()));
                return Optional.of(waarom);
            }
        }
    }

    private int neem(Caller caller, Dienst dienst, OrganisationId organisation, String aanlevering, Ziplezer zip)
            throws IOException {
        int taken = 0;
        for (Optional<Bestand> file = zip.volgende(); file.isPresent(); file = zip.volgende()) {
            var bestand = new Uitgaand.Bestand(aanlevering, file.get().naam());
            uitgaand.neemAan(caller, dienst, organisation, bestand, file.get().inhoud());
            taken++;
        }
        return taken;
    }

    private static Weigering weigering(Zipfout fout) {
        return switch (fout) {
            case ONGELDIG -> Weigering.ZIP_ONGELDIG;
            case TE_VEEL -> Weigering.ZIP_TE_VEEL;
            case WACHTWOORD -> Weigering.ZIP_WACHTWOORD;
            case BESTAND_TE_GROOT -> Weigering.ZIP_BESTAND_TE_GROOT;
            case LEEG -> Weigering.ZIP_LEEG;
        };
    }
}
