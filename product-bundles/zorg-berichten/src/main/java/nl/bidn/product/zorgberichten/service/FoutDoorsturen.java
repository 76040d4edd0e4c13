// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.io.IOException;
import java.util.Optional;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;
import nl.bidn.product.zorgberichten.service.Bericht.Afwijzing;
import nl.bidn.product.zorgberichten.service.BerichtStore.Gebeurtenis;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Foutmelding;
import nl.bidn.zorg.keten.Ketenpartner;
import nl.bidn.zorg.keten.Overdracht;

/**
 * Tells the partner by which a message came that the system of the municipality could do nothing with it. The partner may hear
 * it twice, with the same referentienummer, when nobody could be sure that it knew.
 */
final class FoutDoorsturen implements Worker {
    static final String NAME = "fout-doorsturen";

    private static final int CODE = 20;
    private static final int OMSCHRIJVING = 200;
    private static final int TOELICHTING = 400;

    private final BerichtStore store;
    private final Partners partners;
    private final Portal portal;

    FoutDoorsturen(BerichtStore store, Partners partners, Portal portal) {
        this.store = store;
        this.partners = partners;
        this.portal = portal;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Result work(Task task) throws IOException {
        Optional<Bericht> found = portal.transactions()
                .call(() -> store.find(task.organisation(), task.subject()))
                .filter(bericht -> bericht.richting() == Richting.IN);
        Optional<Afwijzing> afwijzing = found.flatMap(Bericht::afwijzing);
        Optional<Envelop> envelop = found.flatMap(Bericht::envelop);
        if (afwijzing.isEmpty() || envelop.isEmpty()) {
            return new Result.Done();
        }
        Optional<Ketenpartner> partner =
                partners.voor(envelop.get().zender(), envelop.get().functie());
        if (partner.isEmpty()) {
            return new Result.Again("no partner for " + envelop.get().functie());
        }
        Bericht bericht = found.get();
        Overdracht overdracht = partner.get().meld(fout(bericht, envelop.get(), afwijzing.get()), envelop.get());
        return portal.transactions().call(() -> schrijfOp(bericht, partner.get(), overdracht));
    }

    /** From the one who got the message to the one who sent it. */
    private static Foutmelding fout(Bericht bericht, Envelop over, Afwijzing waarom) {
        return new Foutmelding(
                over.ontvanger(),
                over.zender(),
                Nummers.referentie(bericht.id()),
                over.referentienummer(),
                begrens(waarom.code(), CODE),
                begrens(waarom.omschrijving(), OMSCHRIJVING),
                bericht.staatSinds());
    }

    private static String begrens(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private Result schrijfOp(Bericht bericht, Ketenpartner partner, Overdracht overdracht) {
        if (overdracht instanceof Overdracht.Geweigerd geweigerd) {
            gebeurd(bericht, Voorval.FOUT_GEWEIGERD, partner.naam() + ": " + geweigerd.omschrijving());
            audit(bericht, Outcome.REFUSED, partner.naam() + " " + geweigerd.code());
            return new Result.Aside("a fault is refused by " + partner.naam() + ": " + geweigerd.code());
        }
        gebeurd(bericht, Voorval.FOUT_GEMELD, partner.naam());
        audit(bericht, Outcome.DONE, partner.naam());
        return new Result.Done();
    }

    private void gebeurd(Bericht bericht, Voorval voorval, String toelichting) {
        store.gebeurd(
                bericht.organisation(),
                bericht.id(),
                new Gebeurtenis(voorval, portal.nu(), Optional.of(begrens(toelichting, TOELICHTING))));
    }

    private void audit(Bericht bericht, Outcome outcome, String detail) {
        portal.audit()
                .record(
                        null,
                        "fout-doorgestuurd",
                        outcome,
                        bericht.organisation(),
                        "bericht " + bericht.id() + " " + detail);
    }
}
