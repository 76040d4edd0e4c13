// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;
import nl.bidn.product.zorgberichten.service.Bericht.Afwijzing;
import nl.bidn.product.zorgberichten.service.Gemeentesysteem.Uitkomst;
import nl.bidn.product.zorgberichten.service.Gemeentesysteem.Verbinding;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Foutmelding;

/**
 * Brings what came for a municipality to its system, and tells the system of what it sent that turned out to be wrong. While
 * a message is on its way it is new for nobody else; when the system surely does not have it, it is new for all again. The
 * system may get one twice, with the same referentienummer, when nobody could be sure that it had it.
 */
final class Afleveren implements Worker {
    static final String NAME = "afleveren";
    /** Before the portal gives up by itself, so that the message is let go of and somebody hears of it. */
    static final Duration GENOEG = Duration.ofHours(70);

    private static final int AT_ONCE = 4;
    /** About twenty minutes after the first. */
    private static final int VEEL_POGINGEN = 6;

    private final BerichtStore store;
    private final Nieuw nieuw;
    private final Bezorging bezorging;
    private final Gemeentesysteem systeem;
    private final Storingen storingen;
    private final Portal portal;

    Afleveren(
            BerichtStore store,
            Nieuw nieuw,
            Bezorging bezorging,
            Gemeentesysteem systeem,
            Storingen storingen,
            Portal portal) {
        this.store = store;
        this.nieuw = nieuw;
        this.bezorging = bezorging;
        this.systeem = systeem;
        this.storingen = storingen;
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
    public Result work(Task task) {
        Optional<Bericht> found = portal.transactions().call(() -> store.find(task.organisation(), task.subject()));
        if (found.isEmpty()) {
            return new Result.Done();
        }
        Bericht bericht = found.get();
        return bericht.richting() == Richting.IN ? breng(task, bericht) : meldFout(task, bericht);
    }

    private Result breng(Task task, Bericht bericht) {
        Optional<Verbinding> verbinding = verbinding(bericht);
        if (bericht.opgehaald().isPresent() || verbinding.isEmpty()) {
            // somebody was first, or the municipality chose another way: then people hear of it
            portal.transactions().run(() -> laatLos(bericht));
            return new Result.Done();
        }
        String bestand = bericht.payload().bestand().orElse(null);
        if (bestand == null) {
            return new Result.Aside("the payload is gone");
        }
        if (!portal.transactions().call(() -> biedAan(bericht))) {
            return new Result.Done();
        }
        var inhoud = new Kluisinhoud(
                portal.vault(),
                bericht.organisation(),
                bestand,
                bericht.payload().grootte());
        Uitkomst uitkomst = systeem.bied(verbinding.get(), bericht.envelop().orElseThrow(), inhoud);
        return portal.transactions().call(() -> schrijfOp(task, bericht, uitkomst));
    }

    private boolean biedAan(Bericht bericht) {
        nieuw.veranderd(bericht.dienst(), bericht.organisation());
        return store.biedAan(bericht.organisation(), bericht.id(), portal.nu());
    }

    private Optional<Verbinding> verbinding(Bericht bericht) {
        String functie = bericht.functie().orElse("");
        return bezorging.weg(bericht.dienst(), bericht.organisation(), functie) == Bezorging.Weg.AANBIEDEN
                ? bezorging.verbinding(bericht.dienst(), bericht.organisation())
                : Optional.empty();
    }

    private Result schrijfOp(Task task, Bericht bericht, Uitkomst uitkomst) {
        if (uitkomst instanceof Uitkomst.Aangenomen) {
            Instant nu = portal.nu();
            store.aangenomen(bericht.organisation(), bericht.id(), nu, Bewaartermijn.naOphalen(bericht, nu, portal));
            store.verander(bericht.organisation(), bericht.id(), Staat.AFGELEVERD, nu, Optional.empty());
            audit(bericht, Outcome.DONE, "");
            return new Result.Done();
        }
        if (uitkomst instanceof Uitkomst.Geweigerd geweigerd) {
            laatLos(bericht);
            storingen.geweigerd(bericht);
            audit(bericht, Outcome.REFUSED, " " + geweigerd.code());
            return new Result.Aside("refused by the system: " + geweigerd.code());
        }
        if (uitkomst instanceof Uitkomst.NietBereikt niet) {
            laatLos(bericht);
            return opnieuw(task, bericht, niet.reden());
        }
        return opnieuw(task, bericht, ((Uitkomst.Onzeker) uitkomst).reden());
    }

    private Result opnieuw(Task task, Bericht bericht, Gemeentesysteem.Reden reden) {
        String why = reden.name().toLowerCase(Locale.ROOT);
        if (portal.nu().isAfter(task.asked().plus(GENOEG))) {
            laatLos(bericht);
            storingen.lukteNiet(bericht);
            audit(bericht, Outcome.FAILED, " " + why);
            return new Result.Aside(why);
        }
        if (task.attempt() >= VEEL_POGINGEN) {
            storingen.luktNiet(bericht);
        }
        return new Result.Again(why);
    }

    /** In a transaction: it is new for people again, who are told. */
    private void laatLos(Bericht bericht) {
        store.laatLos(bericht.organisation(), bericht.id());
        nieuw.veranderd(bericht.dienst(), bericht.organisation());
        if (bericht.opgehaald().isEmpty()) {
            bezorging.meld(bericht.dienst(), bericht.organisation());
        }
    }

    private Result meldFout(Task task, Bericht bericht) {
        Optional<Afwijzing> afwijzing = bericht.afwijzing();
        Optional<Envelop> envelop = bericht.envelop();
        Optional<Verbinding> verbinding = bezorging.verbinding(bericht.dienst(), bericht.organisation());
        if (afwijzing.isEmpty() || envelop.isEmpty() || verbinding.isEmpty()) {
            return new Result.Done();
        }
        var fout = new Foutmelding(
                Adressen.HUB,
                envelop.get().zender(),
                Nummers.referentie(bericht.id()),
                envelop.get().referentienummer(),
                begrens(afwijzing.get().code(), 20),
                begrens(afwijzing.get().omschrijving(), 200),
                bericht.staatSinds());
        Uitkomst uitkomst = systeem.meld(verbinding.get(), fout, envelop.get());
        if (uitkomst instanceof Uitkomst.Aangenomen) {
            return new Result.Done();
        }
        if (uitkomst instanceof Uitkomst.Geweigerd geweigerd) {
            return new Result.Aside("a fault is refused by the system: " + geweigerd.code());
        }
        boolean genoeg = portal.nu().isAfter(task.asked().plus(GENOEG));
        return genoeg ? new Result.Aside("a fault does not arrive") : new Result.Again("a fault does not arrive");
    }

    private static String begrens(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private void audit(Bericht bericht, Outcome outcome, String detail) {
        portal.audit()
                .record(
                        null,
                        "bericht-afgeleverd",
                        outcome,
                        bericht.organisation(),
                        "bericht " + bericht.id() + detail);
    }
}
