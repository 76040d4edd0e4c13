// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Dataverwerking;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.schuldhulpverlening.message.Antwoordbericht;
import nl.bidn.product.schuldhulpverlening.service.Portal;

/**
 * Hands answers over. On a screen an answer is shown once, to the first who opens it; a system may fetch it as long as it is kept. The
 * line in the Logboek, that in the audit and what becomes of the answer are one transaction: no line, no answer. For any thread.
 */
public final class Antwoorden {
    /** The processing in the Logboek. */
    public static final String VERWERKING = "wgs-antwoord";

    private final VraagStore store;
    private final Bewaring bewaring;
    private final Verhulling verhulling;
    private final Portal portal;

    public Antwoorden(VraagStore store, Portal portal) {
        this.store = store;
        this.bewaring = new Bewaring(store, portal);
        this.verhulling = new Verhulling(portal.secrecy());
        this.portal = portal;
    }

    public Antwoorduitkomst geef(Caller caller, OrganisationId organisatie, String nummer, Kanaal kanaal) {
        return portal.transactions()
                .call(() -> store.neem(organisatie, nummer)
                        .filter(vraag -> Zicht.ziet(caller, vraag))
                        .map(vraag -> geef(caller, vraag, kanaal))
                        .orElseGet(Antwoorduitkomst.Onbekend::new));
    }

    private Antwoorduitkomst geef(Caller caller, Vraag vraag, Kanaal kanaal) {
        Instant nu = portal.clock().instant();
        boolean over = vraag.weg().filter(weg -> !nu.isBefore(weg)).isPresent();
        return switch (vraag.staat()) {
            case LOPEND -> new Antwoorduitkomst.NogNiet(vraag);
            case INGETROKKEN, VERNIETIGD -> new Antwoorduitkomst.Weg(vraag);
            case KLAAR -> {
                if (over) {
                    yield new Antwoorduitkomst.Weg(vraag);
                }
                yield kanaal == Kanaal.PORTAAL && vraag.getoond().isPresent()
                        ? new Antwoorduitkomst.AlGetoond(vraag)
                        : overhandig(caller, vraag, kanaal, nu);
            }
        };
    }

    private Antwoorduitkomst overhandig(Caller caller, Vraag vraag, Kanaal kanaal, Instant nu) {
        OrganisationId organisatie = vraag.organisatie();
        List<Antwoord.Deel> delen =
                vraag.bronnen().stream().map(bron -> deel(organisatie, bron)).toList();
        Bsn bsn = verhulling.onthul(
                organisatie,
                vraag.nummer(),
                store.geheim(organisatie, vraag.nummer()).orElseThrow());
        portal.logboek()
                .record(new Dataverwerking(
                        VERWERKING,
                        organisatie,
                        bsn.value(),
                        Dataverwerking.Status.OK,
                        nu,
                        portal.clock().instant(),
                        Optional.of(vraag.partijen().oins())));
        portal.audit()
                .record(
                        caller,
                        kanaal == Kanaal.PORTAAL ? "wgs-antwoord-getoond" : "wgs-antwoord-opgehaald",
                        Outcome.DONE,
                        organisatie,
                        Vragen.detail(vraag));
        Vraag na = vraag.overhandigd(nu, bewaring.bewaart(organisatie));
        if (na.staat() == Vraagstaat.VERNIETIGD) {
            bewaring.laatGaan(vraag, na);
        } else {
            store.wijzig(na);
        }
        return new Antwoorduitkomst.Gegeven(new Antwoord(na, delen));
    }

    private Antwoord.Deel deel(OrganisationId organisatie, Bronstand stand) {
        Optional<Antwoordbericht> bericht = stand.bestand().map(bestand -> lees(organisatie, bestand));
        return new Antwoord.Deel(stand, bericht);
    }

    private Antwoordbericht lees(OrganisationId organisatie, String bestand) {
        try (InputStream in = portal.vault().open(organisatie, bestand)) {
            return Antwoordbericht.lees(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
