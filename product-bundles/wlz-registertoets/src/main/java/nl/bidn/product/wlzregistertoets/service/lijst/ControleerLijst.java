// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.lijst;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Register;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;
import nl.bidn.product.wlzregistertoets.service.toets.Reeks;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsen;

/**
 * Looks up who is on a list, batch by batch. Of a batch all is one transaction: the look-ups, a line for each in the accounting
 * and in the Logboek, one in the audit, the sealed answers, and how far the list is. So a kill at any line goes on where it was.
 */
public final class ControleerLijst implements Worker {
    public static final String NAME = "controleer-lijst";

    static final int DEEL = 500;
    /** After so many batches others get a turn. */
    static final int BEURT = 40;
    /** Before the portal gives up by itself, so that people see it. */
    static final Duration GENOEG = Duration.ofHours(70);

    private static final ProductId PRODUCT = new ProductId("wlz-registertoets");

    private final LijstStore store;
    private final Lijsten lijsten;
    private final Reeks reeks;
    private final Lijstkluis kluis;
    private final Portal portal;
    private final int deel;
    private final int beurt;

    public ControleerLijst(LijstStore store, Lijsten lijsten, Reeks reeks, Portal portal) {
        this(store, lijsten, reeks, portal, DEEL, BEURT);
    }

    /** For tests: batches of this size, and so many a turn. */
    ControleerLijst(LijstStore store, Lijsten lijsten, Reeks reeks, Portal portal, int deel, int beurt) {
        this.store = store;
        this.lijsten = lijsten;
        this.reeks = reeks;
        this.kluis = new Lijstkluis(portal.vault());
        this.portal = portal;
        this.deel = deel;
        this.beurt = beurt;
    }

    private enum Stap {
        VERDER,
        KLAAR,
        WACHT,
        /** Somebody stopped it, or another node is further. */
        WEG
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Result work(Task task) {
        OrganisationId organisatie = task.organisation();
        Optional<Lijst> lijst = portal.transactions().call(() -> store.zoek(organisatie, task.subject()));
        Optional<String> bestand = lijst.flatMap(Lijst::bestand);
        if (lijst.isEmpty() || bestand.isEmpty() || !lijst.get().staat().open()) {
            return new Result.Done();
        }
        try (var vragen = kluis.vragen(organisatie, bestand.get(), lijst.get().gedaan())) {
            return beurt(lijst.get(), vragen);
        } catch (IOException e) {
            // destroyed because somebody stopped the list, or broken: then nobody can mend it
            portal.transactions().run(() -> mislukt(lijst.get(), "bestand"));
            return new Result.Done();
        }
    }

    private Result beurt(Lijst lijst, Lijstkluis.Vragen vragen) throws IOException {
        int gedaan = lijst.gedaan();
        for (int i = 0; i < beurt; i++) {
            if (!portal.participation().takesPart(PRODUCT, lijst.organisatie())) {
                portal.transactions().run(() -> uitgeschakeld(lijst));
                return new Result.Done();
            }
            List<Reeks.Vraag> nu = vragen.volgende(deel);
            int van = gedaan;
            Stap stap = portal.transactions().call(() -> stap(lijst, van, nu));
            if (stap == Stap.WACHT) {
                return new Result.Again("the register may not be used");
            }
            if (stap != Stap.VERDER) {
                return new Result.Done();
            }
            gedaan += nu.size();
        }
        portal.transactions().run(() -> portal.tasks().ask(NAME, lijst.organisatie(), lijst.id()));
        return new Result.Done();
    }

    private Stap stap(Lijst lijst, int van, List<Reeks.Vraag> vragen) {
        Instant begin = portal.clock().instant();
        Optional<List<Register.Vondst>> gezocht = reeks.zoek(vragen);
        if (gezocht.isEmpty()) {
            return wacht(lijst, begin);
        }
        List<Register.Vondst> vondsten = gezocht.get();
        int tot = van + vragen.size();
        if (vragen.isEmpty() || !store.vooruit(lijst, van, tot, peil(vondsten), begin)) {
            return Stap.WEG;
        }
        bewaar(lijst, van, vragen, vondsten, reeks.verantwoord(opdracht(lijst), vragen, begin));
        portal.audit()
                .record(
                        null,
                        "wlz-lijst-geraadpleegd",
                        Outcome.DONE,
                        lijst.organisatie(),
                        "lijst %s, personen %d tot en met %d van %d"
                                .formatted(lijst.id(), van + 1, tot, lijst.totaal()));
        if (tot < lijst.totaal()) {
            return Stap.VERDER;
        }
        store.eindig(lijst, Lijststaat.KLAAR, begin, begin.plus(Lijsten.BEWAARD));
        lijst.bestand().ifPresent(bestand -> kluis.vernietig(lijst.organisatie(), bestand));
        return Stap.KLAAR;
    }

    private void bewaar(
            Lijst lijst, int van, List<Reeks.Vraag> vragen, List<Register.Vondst> vondsten, List<String> nummers) {
        var uitslagen = new ArrayList<Uitslag>(vragen.size());
        for (int i = 0; i < vragen.size(); i++) {
            uitslagen.add(Uitslag.van(vragen.get(i), vondsten.get(i), nummers.get(i)));
        }
        store.voegDeelToe(lijst, van, kluis.bewaar(lijst.organisatie(), uitslagen));
    }

    private Stap wacht(Lijst lijst, Instant nu) {
        if (nu.isAfter(lijst.sinds().plus(GENOEG))) {
            mislukt(lijst, "register");
            return Stap.WEG;
        }
        store.wacht(lijst, true);
        return Stap.WACHT;
    }

    /** In a transaction. */
    private void mislukt(Lijst lijst, String waarom) {
        stop(lijst, Lijststaat.MISLUKT, "wlz-lijst-mislukt", waarom);
    }

    /** In a transaction: who does not take part any more gets no answers. */
    private void uitgeschakeld(Lijst lijst) {
        stop(lijst, Lijststaat.GEANNULEERD, "wlz-lijst-geannuleerd", "product uitgeschakeld");
    }

    private void stop(Lijst lijst, Lijststaat staat, String handeling, String waarom) {
        if (lijsten.stop(lijst, staat)) {
            portal.audit()
                    .record(
                            null,
                            handeling,
                            staat == Lijststaat.MISLUKT ? Outcome.FAILED : Outcome.DONE,
                            lijst.organisatie(),
                            "lijst " + lijst.id() + ": " + waarom);
        }
    }

    private static Reeks.Opdracht opdracht(Lijst lijst) {
        Lijst.Aanvraag aanvraag = lijst.aanvraag();
        return new Reeks.Opdracht(
                lijst.organisatie(),
                Toetsen.VERWERKING,
                aanvraag.vragerId(),
                aanvraag.vrager(),
                aanvraag.systeem(),
                Kanaal.LIJST,
                aanvraag.doel());
    }

    private static Lijst.Peil peil(List<Register.Vondst> vondsten) {
        List<Instant> momenten = vondsten.stream()
                .map(vondst -> vondst.stand().peilmoment().orElseThrow())
                .sorted()
                .toList();
        return momenten.isEmpty()
                ? new Lijst.Peil(Instant.EPOCH, Instant.EPOCH)
                : new Lijst.Peil(momenten.get(0), momenten.get(momenten.size() - 1));
    }
}
