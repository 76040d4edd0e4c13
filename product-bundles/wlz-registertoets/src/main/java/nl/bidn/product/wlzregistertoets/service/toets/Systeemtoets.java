// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Rights;

/** A system asks: for whom, may it, and what is wrong with it, all at once. The same for each of its doors. */
public final class Systeemtoets {
    private final Toetsen toetsen;
    private final Vraagcontrole controle;
    private final Toegang toegang;
    private final Berichtnummers nummers;
    private final Portal portal;

    public Systeemtoets(
            Toetsen toetsen, Vraagcontrole controle, Toegang toegang, Berichtnummers nummers, Portal portal) {
        this.toetsen = toetsen;
        this.controle = controle;
        this.toegang = toegang;
        this.nummers = nummers;
        this.portal = portal;
    }

    /**
     * The same for a message with a number of the sender's own: each gets its answer once, by whichever node.
     *
     * @param berichtnummer as the sender gave it
     */
    public Systeemuitkomst toetsEenmaal(
            Caller caller, String organisatie, Toetsvraag vraag, Kanaal kanaal, String berichtnummer) {
        String nummer = afdruk(berichtnummer);
        Instant nu = portal.clock().instant();
        try {
            return portal.transactions().call(() -> {
                if (nummers.kwamEerder(caller.id(), nummer)) {
                    return new Systeemuitkomst.Dubbel();
                }
                nummers.bewaar(caller.id(), nummer, nu);
                return toets(caller, organisatie, vraag, kanaal);
            });
        } catch (RuntimeException e) {
            // of two at once with one number the second fails on what the first kept
            if (portal.transactions().call(() -> nummers.kwamEerder(caller.id(), nummer))) {
                return new Systeemuitkomst.Dubbel();
            }
            throw e;
        }
    }

    /** A sender chooses its numbers freely, so what it wrote is not kept. */
    private static String afdruk(String nummer) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(nummer.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param organisatie for which is asked; empty: the only one for which the system acts */
    public Systeemuitkomst toets(Caller caller, String organisatie, Toetsvraag vraag, Kanaal kanaal) {
        List<OrganisationId> mogelijk = mogelijk(caller, organisatie.strip());
        if (mogelijk.isEmpty()) {
            return new Systeemuitkomst.GeenToegang(Optional.empty());
        }
        if (mogelijk.size() > 1) {
            var fouten = new ArrayList<Afwijzing>();
            var unused = controle.lees(vraag, fouten);
            return new Systeemuitkomst.Onjuist(true, fouten);
        }
        OrganisationId voor = mogelijk.get(0);
        Optional<Weigering> weigering =
                toegang.weigert(caller, voor, caller.address().orElse(""));
        if (weigering.isPresent()) {
            return new Systeemuitkomst.GeenToegang(weigering);
        }
        return uitkomst(toetsen.toets(caller, voor, vraag, kanaal));
    }

    /** Of what is no code of an organisation, or not of one of its own, a system hears the same. */
    private static List<OrganisationId> mogelijk(Caller caller, String organisatie) {
        return caller.organisationsFor(Rights.RAADPLEGEN).stream()
                .map(Organisation::id)
                .filter(id -> organisatie.isEmpty() || id.value().equals(organisatie))
                .toList();
    }

    private static Systeemuitkomst uitkomst(Toetsuitkomst uitkomst) {
        if (uitkomst instanceof Toetsuitkomst.Beantwoord beantwoord) {
            return new Systeemuitkomst.Beantwoord(beantwoord.antwoord());
        }
        if (uitkomst instanceof Toetsuitkomst.Geweigerd geweigerd) {
            return new Systeemuitkomst.Onjuist(false, geweigerd.redenen());
        }
        if (uitkomst instanceof Toetsuitkomst.TeVeel teVeel) {
            return new Systeemuitkomst.TeVeel(teVeel.seconden());
        }
        return new Systeemuitkomst.NietBeschikbaar();
    }
}
