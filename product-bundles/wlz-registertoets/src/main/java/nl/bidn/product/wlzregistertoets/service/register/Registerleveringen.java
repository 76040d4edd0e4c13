// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Rights;
import nl.bidn.product.wlzregistertoets.service.register.Levering.Deel;
import nl.bidn.product.wlzregistertoets.service.register.Levering.Overzicht;
import nl.bidn.product.wlzregistertoets.service.register.Levering.Staat;

/**
 * Takes deliveries of the CIZ in parts. Nothing of a part counts before all of it is there, and nothing of a delivery before
 * its sender has closed it. For any thread.
 */
public final class Registerleveringen {
    public static final int MEESTE_DELEN = 1000;

    private static final Pattern ID = Pattern.compile("(?!.*[0-9]{9})[A-Za-z0-9-]{1,40}");

    private final LeveringStore store;
    private final Ontvangst ontvangst;
    private final Portal portal;

    public Registerleveringen(LeveringStore store, Portal portal) {
        this.store = store;
        this.ontvangst = new Ontvangst(store, portal);
        this.portal = portal;
    }

    /** What came of an act. */
    public sealed interface Antwoord {
        /** @param nieuw whether something was done now, and not before */
        record Goed(Overzicht overzicht, boolean nieuw) implements Antwoord {}

        record GeenLevering() implements Antwoord {}

        /** Its sender has closed it, or it has ended. */
        record Gesloten(Staat staat) implements Antwoord {}

        /** There is another part with this number, or it was closed with another number of parts. */
        record Anders() implements Antwoord {}

        /** @param delen which are missing, or are there and must not be; a hundred at most */
        record DelenKloppenNiet(List<Integer> delen) implements Antwoord {}
    }

    /** 1 to 40 letters, digits or hyphens, without nine digits in a row. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    public Antwoord begin(Caller caller, String id) {
        OrganisationId houder = houder(caller);
        if (!isId(id)) {
            throw new IllegalArgumentException("This is no id of a delivery");
        }
        try {
            return portal.transactions().call(() -> begin(caller, houder, id));
        } catch (RuntimeException e) {
            // of two that begin the same at once, one comes through
            return overzicht(caller, id)
                    .<Antwoord>map(al -> new Antwoord.Goed(al, false))
                    .orElseThrow(() -> e);
        }
    }

    private Antwoord begin(Caller caller, OrganisationId houder, String id) {
        boolean nieuw = store.vind(houder, id).isEmpty();
        if (nieuw) {
            store.begin(houder, id, nu());
            portal.audit().record(caller, "registerlevering-begonnen", Outcome.DONE, houder, "levering " + id);
        }
        return new Antwoord.Goed(lees(houder, id).orElseThrow(), nieuw);
    }

    /**
     * Takes a part; the same bytes again change nothing.
     *
     * @throws IOException if the sender stopped half-way; nothing of it counts then
     */
    public Antwoord deel(Caller caller, String id, int nummer, boolean gzip, InputStream inhoud) throws IOException {
        OrganisationId houder = houder(caller);
        if (nummer < 1 || nummer > MEESTE_DELEN) {
            throw new IllegalArgumentException("This is no number of a part");
        }
        Optional<Overzicht> levering = overzicht(caller, id);
        if (levering.isEmpty()) {
            return new Antwoord.GeenLevering();
        }
        Staat staat = levering.get().levering().staat();
        Optional<Deel> al = portal.transactions().call(() -> store.deel(houder, id, nummer));
        if (al.isPresent()) {
            return hetzelfde(caller, id, al.get(), ontvangst.lees(nummer, gzip, inhoud));
        }
        if (staat != Staat.ONTVANGEN) {
            return new Antwoord.Gesloten(staat);
        }
        Deel deel = ontvangst.bewaar(houder, id, nummer, gzip, inhoud);
        if (ontvangst.voegToe(houder, id, deel)) {
            return new Antwoord.Goed(overzicht(caller, id).orElseThrow(), true);
        }
        al = portal.transactions().call(() -> store.deel(houder, id, nummer));
        return al.isPresent()
                ? hetzelfde(caller, id, al.get(), deel)
                : new Antwoord.Gesloten(
                        overzicht(caller, id).orElseThrow().levering().staat());
    }

    private Antwoord hetzelfde(Caller caller, String id, Deel al, Deel nieuw) {
        return al.sha256().equals(nieuw.sha256()) && al.gzip() == nieuw.gzip()
                ? new Antwoord.Goed(overzicht(caller, id).orElseThrow(), false)
                : new Antwoord.Anders();
    }

    /** Says that these are all parts; from then on it is checked and loaded. */
    public Antwoord sluit(Caller caller, String id, int delen) {
        OrganisationId houder = houder(caller);
        return portal.transactions().call(() -> {
            if (store.vergrendel(houder, id, Staat.ONTVANGEN)) {
                return sluit(caller, houder, id, delen);
            }
            Optional<Overzicht> levering = lees(houder, id);
            if (levering.isEmpty()) {
                return new Antwoord.GeenLevering();
            }
            return levering.get().levering().delen() == delen
                    ? new Antwoord.Goed(levering.get(), false)
                    : new Antwoord.Anders();
        });
    }

    private Antwoord sluit(Caller caller, OrganisationId houder, String id, int delen) {
        List<Integer> er = store.delen(houder, id).stream().map(Deel::nummer).toList();
        List<Integer> fout = IntStream.rangeClosed(
                        1, Math.max(delen, er.stream().mapToInt(n -> n).max().orElse(0)))
                .filter(n -> er.contains(n) != (n <= delen))
                .limit(100)
                .boxed()
                .toList();
        if (delen < 1 || delen > MEESTE_DELEN || !fout.isEmpty()) {
            return new Antwoord.DelenKloppenNiet(fout);
        }
        store.sluit(houder, id, delen);
        portal.tasks().ask(LaadRegister.NAAM, houder, id);
        portal.audit()
                .record(
                        caller,
                        "registerlevering-gesloten",
                        Outcome.DONE,
                        houder,
                        "levering " + id + ", " + delen + " delen");
        return new Antwoord.Goed(lees(houder, id).orElseThrow(), true);
    }

    public Optional<Overzicht> overzicht(Caller caller, String id) {
        OrganisationId houder = houder(caller);
        return portal.transactions().call(() -> lees(houder, id));
    }

    private Optional<Overzicht> lees(OrganisationId houder, String id) {
        return store.vind(houder, id)
                .map(levering -> new Overzicht(levering, store.delen(houder, id), store.fouten(houder, id)));
    }

    private Instant nu() {
        return portal.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static OrganisationId houder(Caller caller) {
        return caller.organisationsFor(Rights.LEVEREN).stream()
                .findFirst()
                .orElseThrow(() -> new SecurityException("May not deliver the register"))
                .id();
    }
}
