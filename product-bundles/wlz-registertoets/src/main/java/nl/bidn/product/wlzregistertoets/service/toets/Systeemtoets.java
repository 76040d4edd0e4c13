// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Rights;
import org.jspecify.annotations.Nullable;

/** A system asks: for whom, may it, and what is wrong with it, all at once. The same for each of its doors. */
public final class Systeemtoets {
    private final Toetsen toetsen;
    private final Vraagcontrole controle;
    private final Toegang toegang;
    private final Berichtnummers nummers;
    private final Portal portal;
    private final Function<Genummerd, Toetsuitkomst> groep;

    public Systeemtoets(
            Toetsen toetsen, Vraagcontrole controle, Toegang toegang, Berichtnummers nummers, Portal portal) {
        this.toetsen = toetsen;
        this.controle = controle;
        this.toegang = toegang;
        this.nummers = nummers;
        this.portal = portal;
        groep = portal.transactions().grouped(this::samen);
    }

    /** A question with the number of its message; none: it has none. */
    private record Genummerd(Verzoek verzoek, @Nullable Berichtnummer nummer) {}

    /**
     * The same for a message with a number of the sender's own: each gets its answer once, by whichever node.
     *
     * @param berichtnummer as the sender gave it
     */
    public Systeemuitkomst toetsEenmaal(
            Caller caller, String organisatie, Toetsvraag vraag, Kanaal kanaal, String berichtnummer) {
        var nummer = new Berichtnummer(
                caller.id(), afdruk(berichtnummer), portal.clock().instant());
        try {
            return toets(caller, organisatie, vraag, kanaal, nummer);
        } catch (RuntimeException e) {
            // what came before, or of two at once the second, fails on what is kept
            if (portal.transactions().call(() -> nummers.kwamEerder(nummer.beller(), nummer.nummer()))) {
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
        return toets(caller, organisatie, vraag, kanaal, null);
    }

    private Systeemuitkomst toets(
            Caller caller, String organisatie, Toetsvraag vraag, Kanaal kanaal, @Nullable Berichtnummer nummer) {
        List<OrganisationId> mogelijk = mogelijk(caller, organisatie.strip());
        var fouten = new ArrayList<Afwijzing>();
        if (mogelijk.size() > 1) {
            var unused = controle.lees(vraag, fouten);
        }
        if (mogelijk.size() != 1) {
            return geweigerd(
                    nummer,
                    mogelijk.isEmpty()
                            ? new Systeemuitkomst.GeenToegang(Optional.empty())
                            : new Systeemuitkomst.Onjuist(true, fouten));
        }
        OrganisationId voor = mogelijk.get(0);
        Optional<Weigering> weigering =
                toegang.weigert(caller, voor, caller.address().orElse(""));
        if (weigering.isPresent()) {
            return geweigerd(nummer, new Systeemuitkomst.GeenToegang(weigering));
        }
        Optional<Verzoek> verzoek = toetsen.verzoek(caller, voor, vraag, kanaal, fouten);
        return verzoek.isPresent()
                ? uitkomst(groep.apply(new Genummerd(verzoek.get(), nummer)))
                : geweigerd(nummer, new Systeemuitkomst.Onjuist(false, fouten));
    }

    /** A message that is refused has its answer too. */
    private Systeemuitkomst geweigerd(@Nullable Berichtnummer nummer, Systeemuitkomst uitkomst) {
        if (nummer != null) {
            portal.transactions().run(() -> nummers.bewaar(List.of(nummer)));
        }
        return uitkomst;
    }

    /** Numbers first: what came before fails before anything is counted. */
    private List<Toetsuitkomst> samen(List<Genummerd> groep) {
        nummers.bewaar(
                groep.stream().map(Genummerd::nummer).filter(Objects::nonNull).toList());
        return toetsen.samen(groep.stream().map(Genummerd::verzoek).toList());
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
