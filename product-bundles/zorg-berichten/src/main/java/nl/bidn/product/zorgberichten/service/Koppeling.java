// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.message.check.Fout;
import nl.bidn.product.zorgberichten.service.Bericht.Afwijzing;
import nl.bidn.product.zorgberichten.service.BerichtStore.Gebeurtenis;
import nl.bidn.zorg.keten.Aanname;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Foutmelding;

/**
 * What systems of municipalities do, whatever their door: they offer messages, follow them, and fetch what came. A system
 * sees only municipalities for which it may exchange and that take part in the product of the message. For any thread.
 */
public final class Koppeling {
    private final BerichtStore store;
    private final Uitgaand uitgaand;
    private final Inkomend inkomend;
    private final Ophalen ophalen;
    private final Storingen storingen;
    private final Foutcodes codes;
    private final Portal portal;

    Koppeling(
            BerichtStore store,
            Uitgaand uitgaand,
            Inkomend inkomend,
            Ophalen ophalen,
            Storingen storingen,
            Foutcodes codes,
            Portal portal) {
        this.store = store;
        this.uitgaand = uitgaand;
        this.inkomend = inkomend;
        this.ophalen = ophalen;
        this.storingen = storingen;
        this.codes = codes;
        this.portal = portal;
    }

    /** What came of an offer. */
    public sealed interface Ontvangst {
        /** It is kept; it may be refused all the same, as its state says. */
        record Bewaard(Bericht bericht) implements Ontvangst {}

        /** This number was used before; nothing was done now. */
        record Dubbel(String code, String omschrijving) implements Ontvangst {}

        /** It is not kept. */
        record Geweigerd(Grond grond, String code, String omschrijving) implements Ontvangst {}
    }

    /** What kind of refusal it is. */
    public enum Grond {
        /** Who offers it may not, or takes no part. */
        NIET_TOEGESTAAN,
        TE_GROOT,
        /** Something is wrong with what was offered. */
        ONJUIST
    }

    /**
     * Takes a message without an envelope; see {@link Uitgaand}.
     *
     * @param gemeente one that may be a municipality by its code
     */
    public Ontvangst bied(Caller caller, OrganisationId gemeente, String referentienummer, InputStream in)
            throws IOException {
        Aanname aanname = uitgaand.neemAan(caller, gemeente, referentienummer, in);
        return ontvangst(caller, aanname, Oordeel.adres(gemeente), referentienummer);
    }

    /** Takes a message in an envelope. */
    public Ontvangst bied(Caller caller, Kanaal kanaal, Envelop envelop, InputStream in) throws IOException {
        Aanname aanname = uitgaand.neemAan(caller, kanaal, envelop, in);
        return ontvangst(caller, aanname, envelop.zender(), envelop.referentienummer());
    }

    private Ontvangst ontvangst(Caller caller, Aanname aanname, Adres zender, String referentienummer) {
        if (aanname instanceof Aanname.Dubbel dubbel) {
            return new Ontvangst.Dubbel(dubbel.code(), dubbel.omschrijving());
        }
        Optional<Bericht> bewaard = portal.transactions()
                .call(() -> store.opReferentie(zender, referentienummer)
                        .flatMap(plek -> store.find(plek.organisation(), plek.id()))
                        .filter(bericht -> ziet(caller, bericht)));
        if (aanname instanceof Aanname.Geweigerd geweigerd) {
            // of what is refused, some is kept: what turned out to be wrong once it was read
            return bewaard.filter(bericht -> bericht.afwijzing()
                            .map(Afwijzing::code)
                            .filter(geweigerd.code()::equals)
                            .isPresent())
                    .<Ontvangst>map(Ontvangst.Bewaard::new)
                    .orElseGet(() -> new Ontvangst.Geweigerd(
                            grond(geweigerd.code()), geweigerd.code(), geweigerd.omschrijving()));
        }
        return new Ontvangst.Bewaard(bewaard.orElseThrow());
    }

    private Grond grond(String code) {
        if (is(code, Weigering.SYSTEEM_NIET_BEVOEGD) || is(code, Weigering.AFZENDER_NIET_AANGESLOTEN)) {
            return Grond.NIET_TOEGESTAAN;
        }
        return is(code, Weigering.BERICHT_TE_GROOT) ? Grond.TE_GROOT : Grond.ONJUIST;
    }

    private boolean is(String code, Weigering weigering) {
        return codes.van(weigering).code().equals(code);
    }

    /** Whether the caller may see messages of this municipality. */
    public boolean ziet(Caller caller, OrganisationId gemeente) {
        return caller.may(Rights.UITWISSELEN, gemeente) && !diensten(gemeente).isEmpty();
    }

    /** Empty if the caller may not see this municipality. */
    public List<Bericht> lijst(Caller caller, Systeemvraag vraag) {
        Set<Dienst> diensten = diensten(vraag.organisation());
        diensten.retainAll(vraag.diensten());
        if (!caller.may(Rights.UITWISSELEN, vraag.organisation()) || diensten.isEmpty()) {
            return List.of();
        }
        return portal.transactions().call(() -> store.lees(vraag.met(diensten)));
    }

    public Optional<Bericht> bericht(Caller caller, String id) {
        List<OrganisationId> organisations = caller.organisationsFor(Rights.UITWISSELEN).stream()
                .map(Organisation::id)
                .toList();
        return portal.transactions().call(() -> store.find(organisations, Set.of(id))).stream()
                .filter(bericht -> ziet(caller, bericht))
                .findFirst();
    }

    /** What its check found, of a message that the caller may see. */
    public List<Fout> fouten(Bericht bericht) {
        return portal.transactions().call(() -> store.fouten(bericht.organisation(), bericht.id()));
    }

    /** What happened with it, of a message that the caller may see. */
    public List<Gebeurtenis> verloop(Bericht bericht) {
        return portal.transactions().call(() -> store.verloop(bericht.organisation(), bericht.id()));
    }

    /**
     * A message whose payload will be given now, which is written in the audit before any byte of it goes. It stays new
     * until the system confirms that it has it: a line may break.
     *
     * @return none: there is no such message for this caller, or its payload is gone
     */
    public Optional<Bericht> geef(Caller caller, String id) {
        Optional<Bericht> found = bericht(caller, id)
                .filter(bericht -> bericht.payload().bestand().isPresent());
        found.ifPresent(bericht -> portal.audit()
                .record(caller, "bericht-gegeven", Outcome.DONE, bericht.organisation(), "bericht " + bericht.id()));
        return found;
    }

    /**
     * The system has a message that came for its municipality. The first time counts; from then on its payload stays as long
     * as the municipality chose.
     *
     * @return the message as it is now; none: there is no such message for this caller
     */
    public Optional<Bericht> bevestig(Caller caller, String id) {
        Optional<Bericht> found = bericht(caller, id).filter(bericht -> bericht.richting() == Richting.IN);
        if (found.isEmpty() || found.get().opgehaald().isPresent()) {
            return found;
        }
        portal.transactions().run(() -> ophalen.merk(caller, found.get()));
        return bericht(caller, id);
    }

    /**
     * A system says that it can do nothing with a message that it got. From then on that message counts as refused, with
     * what the system says.
     *
     * @return why it is not taken; none: it is
     */
    public Optional<Afwijzing> meld(Caller caller, Foutmelding fout) {
        return portal.transactions().call(() -> {
            Optional<Bericht> bericht = store.opReferentie(fout.ontvanger(), fout.kruisreferentie())
                    .flatMap(plek -> store.find(plek.organisation(), plek.id()))
                    .filter(found -> found.richting() == Richting.IN && ziet(caller, found))
                    .filter(found -> Oordeel.adres(found.organisation()).equals(fout.zender()));
            if (bericht.isEmpty()) {
                return Optional.of(codes.van(Weigering.HEENBERICHT_ONBEKEND));
            }
            Aanname unused = inkomend.neemAan(fout);
            storingen.gemeld(bericht.get());
            return Optional.<Afwijzing>empty();
        });
    }

    /** What the list of the node says of a refusal. */
    public Afwijzing afwijzing(Weigering weigering) {
        return codes.van(weigering);
    }

    private boolean ziet(Caller caller, Bericht bericht) {
        return caller.may(Rights.UITWISSELEN, bericht.organisation())
                && portal.participation().takesPart(bericht.dienst().product(), bericht.organisation());
    }

    private Set<Dienst> diensten(OrganisationId gemeente) {
        return Arrays.stream(Dienst.values())
                .filter(dienst -> portal.participation().takesPart(dienst.product(), gemeente))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Dienst.class)));
    }
}
