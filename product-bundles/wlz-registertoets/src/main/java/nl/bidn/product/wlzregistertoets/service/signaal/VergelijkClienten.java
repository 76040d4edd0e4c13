// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;
import nl.bidn.product.wlzregistertoets.service.Lettercode;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Register;
import nl.bidn.product.wlzregistertoets.service.Registerstand;
import nl.bidn.product.wlzregistertoets.service.Rights;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;
import nl.bidn.product.wlzregistertoets.service.toets.Reeks;

/**
 * Compares the clients of an organisation with the register, batch by batch. Of a batch all is one transaction: the look-ups, a
 * line for each in the accounting and in the Logboek, the signals, and what is known of each client from now on. So a kill at
 * any line goes on where it was, and a signal is given once.
 */
public final class VergelijkClienten implements Worker {
    public static final String NAME = "wlz-signalen";
    /** The processing in the Logboek. */
    public static final String VERWERKING = "wlz-signalen";
    /** There is one piece an organisation. */
    static final String ALLE = "alle";

    static final ProductId PRODUCT = new ProductId("wlz-registertoets");

    private static final int DEEL = 200;
    /** After so many batches others get a turn. */
    private static final int BEURT = 50;

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final SignaalStores stores;
    private final Reeks reeks;
    private final Clientkluis kluis;
    private final String doel;
    private final Portal portal;
    private final int deel;
    private final int beurt;

    /** @param doel the purpose of a comparison */
    public VergelijkClienten(SignaalStores stores, Reeks reeks, String doel, Portal portal) {
        this(stores, reeks, doel, portal, DEEL, BEURT);
    }

    /** For tests: batches of this size, and so many a turn. */
    VergelijkClienten(SignaalStores stores, Reeks reeks, String doel, Portal portal, int deel, int beurt) {
        this.stores = stores;
        this.reeks = reeks;
        this.kluis = new Clientkluis(portal.secrecy());
        this.doel = doel;
        this.portal = portal;
        this.deel = deel;
        this.beurt = beurt;
    }

    private enum Stap {
        VERDER,
        KLAAR
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int atOnce() {
        return 2;
    }

    @Override
    public Result work(Task task) {
        OrganisationId organisatie = task.organisation();
        for (int i = 0; i < beurt; i++) {
            if (!portal.participation().takesPart(PRODUCT, organisatie)) {
                return new Result.Done();
            }
            if (portal.transactions().call(() -> stap(organisatie)) == Stap.KLAAR) {
                return new Result.Done();
            }
        }
        portal.transactions().run(() -> portal.tasks().ask(NAME, organisatie, ALLE));
        return new Result.Done();
    }

    /** A register that may not be used is not waited for: the next one asks for this again. */
    private Stap stap(OrganisationId organisatie) {
        stores.beurten().neem(organisatie);
        Registerstand stand = reeks.stand();
        if (!stand.versheid().bruikbaar()) {
            return Stap.KLAAR;
        }
        Instant begin = portal.clock().instant();
        Instant peil = peil(stand);
        List<Client> clienten =
                stores.clienten().teVergelijken(organisatie, peil, LocalDate.ofInstant(begin, ZONE), deel);
        if (clienten.isEmpty()) {
            meld(organisatie, peil);
            return Stap.KLAAR;
        }
        List<Reeks.Vraag> vragen = clienten.stream()
                .map(client -> new Reeks.Vraag(kluis.open(organisatie, client.id(), client.bsn()), client.kenmerk()))
                .toList();
        Optional<List<Register.Vondst>> vondsten = reeks.zoek(vragen);
        if (vondsten.isEmpty()) {
            return Stap.KLAAR;
        }
        vergelijk(organisatie, clienten, vragen, vondsten.get(), begin);
        return Stap.VERDER;
    }

    private void vergelijk(
            OrganisationId organisatie,
            List<Client> clienten,
            List<Reeks.Vraag> vragen,
            List<Register.Vondst> vondsten,
            Instant begin) {
        int signalen = 0;
        for (int i = 0; i < clienten.size(); i++) {
            Client client = clienten.get(i);
            Wlzstand nieuw = Wlzstand.van(vondsten.get(i).indicatie());
            Instant peil = peil(vondsten.get(i).stand());
            Optional<Signaalsoort> soort = Signaalsoort.van(client.bekend(), nieuw);
            if (soort.isPresent()) {
                stores.signalen().voegToe(signaal(client, vragen.get(i), soort.get(), nieuw, peil, begin));
                signalen++;
            }
            stores.clienten().vergeleken(client, nieuw, peil);
        }
        reeks.verantwoord(opdracht(organisatie), vragen, begin);
        portal.audit()
                .record(
                        null,
                        "wlz-signalen-vergeleken",
                        Outcome.DONE,
                        organisatie,
                        "%d clienten, %d signalen".formatted(clienten.size(), signalen));
    }

    private static Signaal signaal(
            Client client, Reeks.Vraag vraag, Signaalsoort soort, Wlzstand nieuw, Instant peil, Instant nu) {
        return new Signaal(
                client.organisatie(),
                Lettercode.nieuw(),
                client.id(),
                client.bsn(),
                vraag.kenmerk(),
                soort,
                client.bekend(),
                nieuw,
                peil,
                nu,
                Optional.empty());
    }

    /** Once for each register, when all were compared with it. */
    private void meld(OrganisationId organisatie, Instant peil) {
        boolean gemeld =
                stores.signalen().gemeld(organisatie).filter(peil::equals).isPresent();
        if (!gemeld && stores.signalen().heeftSignalen(organisatie, peil)) {
            stores.signalen().meld(organisatie, peil);
            portal.notices().tellHolders(Rights.RAADPLEGEN, Set.of(organisatie), "melding.wlz-signalen", "signalen");
        }
    }

    private Reeks.Opdracht opdracht(OrganisationId organisatie) {
        return new Reeks.Opdracht(organisatie, VERWERKING, "", "Wlz-signalen", true, Kanaal.SIGNALEN, doel);
    }

    /** As both databases keep it. */
    private static Instant peil(Registerstand stand) {
        return stand.peilmoment().orElseThrow().truncatedTo(ChronoUnit.MILLIS);
    }
}
