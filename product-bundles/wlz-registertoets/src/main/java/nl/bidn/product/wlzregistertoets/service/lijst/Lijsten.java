// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.lijst;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.service.Lettercode;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Rights;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijst.Aanvraag;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijstfout.Soort;
import nl.bidn.product.wlzregistertoets.service.toets.Doelen;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;

/**
 * Lists of people to look up. A file is checked as a whole first, and with one mistake nothing of it is kept. Whoever may look
 * up for the organisation sees its lists and takes their answers.
 */
public final class Lijsten {
    /** How long answers are kept, and that there was a list. */
    public static final Duration BEWAARD = Duration.ofDays(7);
    /** So many lists of an organisation are done at once. */
    public static final int MEESTE_OPEN = 5;

    private final LijstStore store;
    private final Lijstlezer lezer;
    private final Lijstkluis kluis;
    private final Doelen doelen;
    private final Portal portal;

    public Lijsten(LijstStore store, Lijstlezer lezer, Doelen doelen, Portal portal) {
        this.store = store;
        this.lezer = lezer;
        this.kluis = new Lijstkluis(portal.vault());
        this.doelen = doelen;
        this.portal = portal;
    }

    /** What comes of a file. */
    public sealed interface Ontvangst {
        record Aangenomen(Lijst lijst) implements Ontvangst {}

        record Afgekeurd(Lijstfouten fouten) implements Ontvangst {}

        /** Others are to be done first. */
        record TeVeelLijsten() implements Ontvangst {}
    }

    public Doelen doelen() {
        return doelen;
    }

    /**
     * Takes a file, read to its end first.
     *
     * @throws SecurityException if the caller may not look up for it
     * @throws IllegalArgumentException if the purpose or the reference is none; the door sees to that first
     */
    public Ontvangst neemAan(Caller caller, OrganisationId voor, String doel, String kenmerk, InputStream bestand) {
        mag(caller, voor);
        if (doelen.met(doel).isEmpty() || !Vraagcontrole.isKenmerk(kenmerk)) {
            throw new IllegalArgumentException("No such purpose, or no reference");
        }
        var inhoud = new Inhoud();
        Lijstfouten fouten = lezer.lees(bestand, inhoud::neem);
        if (!fouten.geen()) {
            portal.audit().record(caller, "wlz-lijst-geweigerd", Outcome.REFUSED, voor, fouten.totaal() + " fouten");
            return new Ontvangst.Afgekeurd(fouten);
        }
        return portal.transactions().call(() -> bewaar(caller, voor, doel, kenmerk, inhoud));
    }

    private Ontvangst bewaar(Caller caller, OrganisationId voor, String doel, String kenmerk, Inhoud inhoud) {
        if (store.open(voor) >= MEESTE_OPEN) {
            return new Ontvangst.TeVeelLijsten();
        }
        Instant nu = portal.clock().instant();
        var lijst = new Lijst(
                voor,
                Lettercode.nieuw(),
                new Aanvraag(caller.id(), caller.name(), caller.isSystem(), doel, kenmerk, nu),
                inhoud.totaal,
                inhoud.aangevuld,
                0,
                Lijststaat.WACHT,
                false,
                nu,
                nu.plus(BEWAARD),
                Optional.of(kluis.bewaar(voor, inhoud.bytes.toByteArray())),
                Optional.empty());
        store.voegToe(lijst);
        portal.audit()
                .record(
                        caller,
                        "wlz-lijst-aangeleverd",
                        Outcome.DONE,
                        voor,
                        "lijst %s, %d personen".formatted(lijst.id(), lijst.totaal()));
        portal.tasks().ask(ControleerLijst.NAME, voor, lijst.id());
        return new Ontvangst.Aangenomen(lijst);
    }

    /** Newest first. */
    public List<Lijst> van(Collection<Organisation> organisaties, int vanaf, int meeste) {
        return portal.transactions().call(() -> store.van(ids(organisaties), vanaf, meeste));
    }

    public int aantal(Collection<Organisation> organisaties) {
        return portal.transactions().call(() -> store.aantal(ids(organisaties)));
    }

    /** One of an organisation for which the caller may look up. */
    public Optional<Lijst> zoek(Caller caller, String id) {
        return portal.transactions().call(() -> gevonden(caller, id));
    }

    /**
     * Stops a list. What was looked up stays accounted for; the answers and who was on it are destroyed.
     *
     * @return whether it could be stopped: none if there is no such list for this caller
     */
    public Optional<Boolean> annuleer(Caller caller, String id) {
        return portal.transactions().call(() -> gevonden(caller, id).map(lijst -> annuleer(caller, lijst)));
    }

    private boolean annuleer(Caller caller, Lijst lijst) {
        boolean gestopt = stop(lijst, Lijststaat.GEANNULEERD);
        if (gestopt) {
            portal.audit()
                    .record(
                            caller,
                            "wlz-lijst-geannuleerd",
                            Outcome.DONE,
                            lijst.organisatie(),
                            "lijst " + lijst.id() + "; bestand en uitkomsten vernietigd");
            portal.tasks().drop(ControleerLijst.NAME, lijst.organisatie(), lijst.id());
        }
        return gestopt;
    }

    /** In a transaction: ends an open list and destroys all that is in the vault; whether it was open. */
    boolean stop(Lijst lijst, Lijststaat staat) {
        Instant nu = portal.clock().instant();
        if (!store.eindig(lijst, staat, nu, nu.plus(BEWAARD))) {
            return false;
        }
        lijst.bestand().ifPresent(bestand -> kluis.vernietig(lijst.organisatie(), bestand));
        vernietigDelen(lijst);
        return true;
    }

    /** In a transaction. */
    void vernietigDelen(Lijst lijst) {
        store.delen(lijst.organisatie(), lijst.id()).forEach(bestand -> kluis.vernietig(lijst.organisatie(), bestand));
        store.verwijderDelen(lijst.organisatie(), lijst.id());
    }

    /** The answers of a list that is done, batch by batch; that the caller takes them stands in the audit before the first. */
    public Optional<Uitslagen> neemMee(Caller caller, String id) {
        return portal.transactions()
                .call(() -> gevonden(caller, id).filter(this::heeftUitkomst).map(lijst -> neemMee(caller, lijst)));
    }

    /** Whether it is done and its answers did not expire; they may be there for another hour then, but nobody gets them. */
    public boolean heeftUitkomst(Lijst lijst) {
        return lijst.staat() == Lijststaat.KLAAR
                && lijst.vervalt().isAfter(portal.clock().instant());
    }

    private Uitslagen neemMee(Caller caller, Lijst lijst) {
        portal.audit()
                .record(
                        caller,
                        "wlz-lijst-opgehaald",
                        Outcome.DONE,
                        lijst.organisatie(),
                        "lijst %s, %d personen".formatted(lijst.id(), lijst.totaal()));
        return new Uitslagen(kluis, lijst.organisatie(), store.delen(lijst.organisatie(), lijst.id()));
    }

    /** Takes the name of a person away. */
    public void vergeet(String callerId) {
        portal.transactions().run(() -> store.vergeet(callerId));
    }

    /** To be called in the transaction in which a newer register came: what waits for it goes on. */
    public void registerKwam() {
        store.open().stream()
                .filter(Lijst::wachtOpRegister)
                .forEach(lijst -> portal.tasks().ask(ControleerLijst.NAME, lijst.organisatie(), lijst.id()));
    }

    private Optional<Lijst> gevonden(Caller caller, String id) {
        if (!Lettercode.kan(id)) {
            return Optional.empty();
        }
        return caller.organisationsFor(Rights.RAADPLEGEN).stream()
                .flatMap(organisatie -> store.zoek(organisatie.id(), id).stream())
                .findFirst();
    }

    private static void mag(Caller caller, OrganisationId voor) {
        if (!caller.may(Rights.RAADPLEGEN, voor)) {
            throw new SecurityException("May not look up for " + voor);
        }
    }

    private static List<OrganisationId> ids(Collection<Organisation> organisaties) {
        return organisaties.stream().map(Organisation::id).toList();
    }

    /** The answers, a page a batch. */
    public static final class Uitslagen {
        private final Lijstkluis kluis;
        private final OrganisationId organisatie;
        private final List<String> delen;
        private int volgende;

        Uitslagen(Lijstkluis kluis, OrganisationId organisatie, List<String> delen) {
            this.kluis = kluis;
            this.organisatie = organisatie;
            this.delen = delen;
        }

        /** The next ones; none at the end. */
        public List<Uitslag> volgende() throws IOException {
            return volgende == delen.size() ? List.of() : kluis.uitslagen(organisatie, delen.get(volgende++));
        }
    }

    /** What is read of a file, without its mistakes. */
    private static final class Inhoud {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int totaal;
        private int aangevuld;

        Optional<Soort> neem(Lijstlezer.Gelezenregel regel) {
            bytes.writeBytes(Lijstkluis.regel(regel.bsn(), regel.kenmerk()).getBytes(StandardCharsets.UTF_8));
            totaal++;
            aangevuld += regel.aangevuld() ? 1 : 0;
            return Optional.empty();
        }
    }
}
