// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoorten;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.melding.Melder;

/** Messages, through each door the same: one method is one transaction, and of several at once there is one outcome. */
public final class Berichten {
    private final BerichtStore store;
    private final Adresboek adresboek;
    private final Aanbod aanbod;
    private final Overgangen overgangen;
    private final Vragenteller vragen;
    private final Sleutelvraag sleutels;
    private final Kluis kluis;
    private final Termijnen termijnen;
    private final Portal portal;

    public Berichten(BerichtStore store, Adresboek adresboek, Berichtsoorten soorten, Melder melder, Portal portal) {
        this.store = store;
        this.adresboek = adresboek;
        this.kluis = new Kluis(portal.vault());
        this.vragen = new Vragenteller(store, portal.transactions(), portal.clock());
        this.sleutels = new Sleutelvraag(adresboek, kluis);
        this.aanbod = new Aanbod(store, adresboek, soorten, melder, portal);
        this.overgangen = new Overgangen(store, melder, portal);
        this.termijnen = new Termijnen(portal.kalender());
        this.portal = portal;
    }

    /**
     * Offers a message. The same again is answered as the first time.
     *
     * @param afzender the organisation for which the caller does so
     * @param bijlagen kinds of what the sender says to have put in
     * @param jwe the content, which the node cannot read
     */
    public Aanbieding bied(Caller caller, OrganisationId afzender, Kop kop, Set<String> bijlagen, byte[] jwe) {
        Aanbod.Post post = aanbod.post(caller, afzender, kop, bijlagen, jwe);
        if (!caller.may(Rights.BERICHTEN, afzender)) {
            return portal.transactions().call(() -> aanbod.geweigerd(post, List.of(Weigering.GEEN_TOEGANG)));
        }
        try {
            return portal.transactions().call(() -> {
                vragen.gewijzigd(afzender);
                return aanbod.nieuw(post, nu());
            });
        } catch (RuntimeException e) {
            // the same again, or somebody else was first with this reference
            return portal.transactions().call(() -> aanbod.eerder(post)).orElseThrow(() -> e);
        }
    }

    /** What the caller's organisation sent or got. */
    public Optional<Bericht> zoek(Caller caller, UUID referentie) {
        return portal.transactions()
                .call(() -> store.vind(met(caller, Rights.BERICHTEN, Rights.INZIEN), referentie)
                        .map(Bewaard::bericht));
    }

    /** The name of the key for which something was encrypted that one of these sent or got and nobody fetched, if that was withdrawn. */
    public Optional<String> ingetrokkenSleutel(Set<OrganisationId> door, Bericht bericht) {
        return sleutels.isDenkbaar(bericht)
                ? portal.transactions()
                        .call(() -> store.vind(door, bericht.kop().referentie()).flatMap(sleutels::ingetrokken))
                : Optional.empty();
    }

    /** Gives the content, as often as is asked until it is confirmed. */
    public Ophaling haal(Caller caller, UUID referentie) {
        return portal.transactions().call(() -> {
            Optional<Bewaard> gevonden = aan(caller, referentie);
            if (gevonden.isEmpty()) {
                return new Ophaling.Onbekend();
            }
            Bewaard bewaard = gevonden.get();
            return overgangen
                    .haal(caller, bewaard, nu())
                    .<Ophaling>map(bericht -> new Ophaling.Inhoud(bericht, inhoud(bewaard)))
                    .orElseGet(() -> new Ophaling.Weg(eind(bewaard).stand()));
        });
    }

    /** Says that the receiver has it: the node destroys the content. */
    public Bevestiging bevestig(Caller caller, UUID referentie) {
        return portal.transactions().call(() -> {
            Optional<Bewaard> gevonden = aan(caller, referentie);
            if (gevonden.isEmpty()) {
                return new Bevestiging.Onbekend();
            }
            vragen.gewijzigd(gevonden.get().ontvanger());
            Optional<Bericht> bevestigd = overgangen.bevestig(caller, gevonden.get(), nu());
            if (bevestigd.isPresent()) {
                return new Bevestiging.Bevestigd(bevestigd.get(), false);
            }
            Bericht bericht = eind(gevonden.get());
            return switch (bericht.stand()) {
                case BEVESTIGD -> new Bevestiging.Bevestigd(bericht, true);
                case AANGEBODEN, OPGEHAALD -> new Bevestiging.NietOpgehaald();
                case VERLOPEN, INGETROKKEN -> new Bevestiging.Weg(bericht.stand());
            };
        });
    }

    /** Takes back what nobody fetched yet. */
    public Intrekking trekIn(Caller caller, UUID referentie) {
        return portal.transactions().call(() -> {
            Optional<Bewaard> gevonden = van(caller, referentie, Bewaard::afzender);
            if (gevonden.isEmpty()) {
                return new Intrekking.Onbekend();
            }
            Optional<Bericht> ingetrokken = overgangen.trekIn(caller, gevonden.get(), nu());
            if (ingetrokken.isPresent()) {
                return new Intrekking.Ingetrokken(ingetrokken.get(), false);
            }
            Bericht bericht = eind(gevonden.get());
            return bericht.stand() == Stand.INGETROKKEN
                    ? new Intrekking.Ingetrokken(bericht, true)
                    : new Intrekking.TeLaat(bericht.stand());
        });
    }

    /** Of organisations that the door knows to be the caller's. */
    public List<Bericht> ontvangen(Set<OrganisationId> door, Berichtfilter filter, int vanaf, int meeste) {
        return portal.transactions().call(() -> store.lijst(door, true, filter, vanaf, meeste));
    }

    /** Of organisations that the door knows to be the caller's. */
    public List<Bericht> verzonden(Set<OrganisationId> door, Berichtfilter filter, int vanaf, int meeste) {
        return portal.transactions().call(() -> store.lijst(door, false, filter, vanaf, meeste));
    }

    /** At most so many are counted. */
    public int aantalOntvangen(Set<OrganisationId> door, Berichtfilter filter, int meeste) {
        return portal.transactions().call(() -> store.aantal(door, true, filter, meeste));
    }

    /** Questions that wait for an answer of these, without a query each time. */
    public int aantalVragen(Collection<OrganisationId> door) {
        return vragen.aantal(door);
    }

    /** At most so many are counted. */
    public int aantalVerzonden(Set<OrganisationId> door, Berichtfilter filter, int meeste) {
        return portal.transactions().call(() -> store.aantal(door, false, filter, meeste));
    }

    /** How many working days are left after today until a term of a message ends; 0: today is its last day, -1: it is over. */
    public int werkdagenTot(Instant einde) {
        return termijnen.over(einde, nu());
    }

    /** What of one conversation came and went, newest first; of organisations that the door knows to be the caller's. */
    public List<Bericht> conversatie(Set<OrganisationId> door, UUID conversatie, int meeste) {
        Logboekvraag vraag =
                Zoek.van(List.copyOf(door)).conversatie(conversatie).vraag();
        return logboek(vraag, 0, meeste);
    }

    /** Which messages came and went, newest first; of those organisations whose logbook the caller may see. */
    public Logboekpagina zoekLogboek(Caller caller, Logboekvraag vraag, int vanaf, int meeste) {
        // one more than asked for tells whether there is a next page
        List<Bericht> gevonden = logboek(toegestaan(caller, vraag), vanaf, meeste + 1);
        if (gevonden.size() <= meeste) {
            return new Logboekpagina(gevonden, Optional.empty());
        }
        List<Bericht> deel = gevonden.subList(0, meeste);
        return new Logboekpagina(deel, Optional.of(Logboekvraag.Plek.van(deel.get(meeste - 1))));
    }

    /** At most so many are counted. */
    public int aantalLogboek(Caller caller, Logboekvraag vraag, int meeste) {
        Logboekvraag eigen = toegestaan(caller, vraag);
        return portal.transactions().call(() -> store.aantalLogboek(eigen, Logboekdeel.van(eigen, adresboek), meeste));
    }

    private List<Bericht> logboek(Logboekvraag vraag, int vanaf, int meeste) {
        return portal.transactions().call(() -> store.logboek(vraag, Logboekdeel.van(vraag, adresboek), vanaf, meeste));
    }

    /** Somebody takes what he found with him; to be called before the first line is given. */
    public void neemLogboekMee(Caller caller, Logboekvraag vraag) {
        portal.transactions()
                .run(() -> toegestaan(caller, vraag)
                        .organisaties()
                        .forEach(organisatie -> portal.audit()
                                .record(caller, "skp-logboek-opgehaald", Outcome.DONE, organisatie, "logboek")));
    }

    private static Logboekvraag toegestaan(Caller caller, Logboekvraag vraag) {
        return vraag.verder(
                vraag.organisaties().stream()
                        .filter(een -> caller.may(Rights.INZIEN, een))
                        .toList(),
                vraag.na());
    }

    private Optional<Bewaard> aan(Caller caller, UUID referentie) {
        return van(caller, referentie, Bewaard::ontvanger);
    }

    private Optional<Bewaard> van(Caller caller, UUID referentie, Function<Bewaard, OrganisationId> wie) {
        return store.vind(met(caller, Rights.BERICHTEN), referentie)
                .filter(een -> caller.may(Rights.BERICHTEN, wie.apply(een)));
    }

    /** Those for which the caller holds one of these. */
    private static Set<OrganisationId> met(Caller caller, Permission... rechten) {
        return Stream.of(rechten)
                .flatMap(recht -> caller.organisationsFor(recht).stream())
                .map(Organisation::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What it came to; if its term is over, it lapses now. */
    private Bericht eind(Bewaard bewaard) {
        return overgangen.verloop(bewaard, nu()).orElseGet(() -> overgangen.nu(bewaard));
    }

    private byte[] inhoud(Bewaard bewaard) {
        return kluis.lees(bewaard.ontvanger(), bewaard.bestand().orElseThrow());
    }

    /** As exact as each database keeps it. */
    private Instant nu() {
        return portal.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
