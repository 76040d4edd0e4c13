// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.io.IOException;
import java.util.Optional;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;
import nl.bidn.product.zorgberichten.service.Bericht.Afwijzing;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Ketenpartner;
import nl.bidn.zorg.keten.Overdracht;

/**
 * Hands messages of municipalities to partners. A partner may get one twice, with the same referentienummer, when this is
 * killed before it could write down that the partner has it.
 */
final class Doorsturen implements Worker {
    static final String NAME = "doorsturen";
    private static final int AT_ONCE = 4;

    private final BerichtStore store;
    private final TermijnStore termijnen;
    private final TeLaat teLaat;
    private final Partners partners;
    private final Bezorging bezorging;
    private final Portal portal;

    Doorsturen(
            BerichtStore store,
            TermijnStore termijnen,
            TeLaat teLaat,
            Partners partners,
            Bezorging bezorging,
            Portal portal) {
        this.store = store;
        this.termijnen = termijnen;
        this.teLaat = teLaat;
        this.partners = partners;
        this.bezorging = bezorging;
        this.portal = portal;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public Result work(Task task) throws IOException {
        Optional<Bericht> found = portal.transactions().call(() -> store.find(task.organisation(), task.subject()));
        if (found.isEmpty() || !found.get().staat().wacht()) {
            return new Result.Done();
        }
        Bericht bericht = found.get();
        Envelop envelop = bericht.envelop().orElseThrow();
        Optional<Ketenpartner> partner = partners.voor(envelop.ontvanger(), envelop.functie());
        if (partner.isEmpty()) {
            return new Result.Again("no partner for " + envelop.functie());
        }
        String bestand = bericht.payload().bestand().orElse(null);
        if (bestand == null) {
            return new Result.Aside("the payload is gone");
        }
        var inhoud = new Kluisinhoud(
                portal.vault(),
                bericht.organisation(),
                bestand,
                bericht.payload().grootte());
        Overdracht overdracht = task.attempt() == 1
                ? partner.get().draagOver(envelop, inhoud)
                : partner.get().draagNogEensOver(envelop, inhoud);
        portal.transactions().run(() -> schrijfOp(bericht, partner.get(), overdracht));
        return new Result.Done();
    }

    private void schrijfOp(Bericht bericht, Ketenpartner partner, Overdracht overdracht) {
        var nu = portal.nu();
        if (overdracht instanceof Overdracht.Geweigerd geweigerd) {
            var waarom = new Afwijzing(geweigerd.code(), geweigerd.omschrijving());
            if (store.verander(bericht.organisation(), bericht.id(), Staat.AFGEKEURD, nu, Optional.of(waarom))) {
                Termijnregel.sluit(termijnen, bericht.organisation(), bericht.id(), nu);
                teLaat.veranderd(bericht.organisation());
                bezorging.meldFout(bericht);
            }
            audit(bericht, Outcome.REFUSED, partner.naam() + " " + geweigerd.code());
        } else {
            store.verander(bericht.organisation(), bericht.id(), Staat.DOORGESTUURD, nu, Optional.empty());
            audit(bericht, Outcome.DONE, partner.naam());
        }
    }

    private void audit(Bericht bericht, Outcome outcome, String detail) {
        portal.audit()
                .record(
                        null,
                        "bericht-doorgestuurd",
                        outcome,
                        bericht.organisation(),
                        "bericht " + bericht.id() + " " + detail);
    }
}
