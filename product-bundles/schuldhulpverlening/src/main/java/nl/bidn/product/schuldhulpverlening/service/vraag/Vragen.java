// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Dataverwerking;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldhulpverlening.service.Portal;
import nl.bidn.product.schuldhulpverlening.service.Wgsdienst;
import nl.bidn.product.schuldhulpverlening.service.beheer.Instelling;
import nl.bidn.product.schuldhulpverlening.service.bron.Bron;
import nl.bidn.product.schuldhulpverlening.service.bron.Bronnen;

/**
 * Asks the sources about one person, whichever door the question came by. The question, its lines in the audit and in the Logboek and
 * the work that it makes are one transaction: what was accepted is asked, and only once. For any thread.
 */
public final class Vragen {
    /** The processing in the Logboek. */
    public static final String VERWERKING = "wgs-vraag";

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final VraagStore store;
    private final Vraagcontrole controle;
    private final Bronnen bronnen;
    private final Duration termijn;
    private final Verhulling verhulling;
    private final Portal portal;

    /** @param termijn how long a source may take */
    public Vragen(VraagStore store, Vraagcontrole controle, Bronnen bronnen, Duration termijn, Portal portal) {
        this.store = store;
        this.controle = controle;
        this.bronnen = bronnen;
        this.termijn = termijn;
        this.verhulling = new Verhulling(portal.secrecy());
        this.portal = portal;
    }

    /** Says who asks, once the dienst is known; empty: that cannot be told. */
    @FunctionalInterface
    public interface Wie {
        Optional<Partijen> van(Wgsdienst dienst);
    }

    /**
     * Accepts a question.
     *
     * @param voor the organisation for which is asked
     * @throws SecurityException if the caller may not use the dienst for it now
     */
    public Vraaguitkomst stel(Caller caller, OrganisationId voor, Wie wie, Nieuwevraag vraag, Kanaal kanaal) {
        Vraagcontrole.Gelezen gelezen = controle.lees(vraag);
        if (gelezen.goed().isEmpty()) {
            return new Vraaguitkomst.Geweigerd(gelezen.fouten());
        }
        Vraagcontrole.Goed goed = gelezen.goed().get();
        Wgsdienst dienst = goed.doel().dienst();
        if (!caller.may(dienst.recht(), voor)) {
            throw new SecurityException("May not ask for " + voor);
        }
        Optional<Partijen> partijen = wie.van(dienst);
        if (partijen.isEmpty()) {
            return new Vraaguitkomst.GeenOin();
        }
        return stel(caller, voor, partijen.get(), goed, kanaal);
    }

    private Vraaguitkomst stel(
            Caller caller, OrganisationId voor, Partijen partijen, Vraagcontrole.Goed goed, Kanaal kanaal) {
        String afdruk = verhulling.afdruk("vraag-id", voor + "\n" + caller.id() + "\n" + goed.vraagId());
        String inhoud = verhulling.afdruk(
                "inhoud",
                String.join("\n", goed.bsn().value(), goed.doel().code(), goed.kenmerk(), partijen.toString()));
        try {
            return portal.transactions()
                    .call(() -> eerder(voor, afdruk, inhoud)
                            .orElseGet(() -> nieuw(caller, voor, partijen, goed, kanaal, afdruk, inhoud)));
        } catch (RuntimeException e) {
            // of two at the same moment one was first
            return portal.transactions()
                    .call(() -> eerder(voor, afdruk, inhoud))
                    .orElseThrow(() -> e);
        }
    }

    private Optional<Vraaguitkomst> eerder(OrganisationId voor, String afdruk, String inhoud) {
        return store.eerder(voor, afdruk)
                .map(eerder -> eerder.inhoud().equals(inhoud)
                        ? new Vraaguitkomst.Gesteld(
                                store.vind(voor, eerder.nummer()).orElseThrow(), false)
                        : new Vraaguitkomst.AndereVraag());
    }

    private Vraaguitkomst nieuw(
            Caller caller,
            OrganisationId voor,
            Partijen partijen,
            Vraagcontrole.Goed goed,
            Kanaal kanaal,
            String afdruk,
            String inhoud) {
        List<Bron> gevraagd = bronnen.voor(goed.doel().dienst());
        if (gevraagd.isEmpty()) {
            return new Vraaguitkomst.GeenBron();
        }
        Instant nu = portal.clock().instant();
        if (isTeVeel(voor, nu)) {
            return new Vraaguitkomst.TeVeel();
        }
        String nummer = Verhulling.nummer();
        var vraag = new Vraag(
                voor,
                nummer,
                goed.doel().dienst(),
                goed.doel().code(),
                goed.kenmerk(),
                Vrager.van(caller),
                partijen,
                kanaal,
                nu,
                nu.plus(termijn),
                Vraagstaat.LOPEND,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                gevraagd.stream()
                        .map(bron -> Bronstand.gevraagd(bron.code(), nu))
                        .toList());
        store.voegToe(
                vraag,
                new VraagStore.Verborgen(
                        verhulling.verberg(voor, nummer, goed.bsn()), verhulling.hash(goed.bsn()), afdruk, inhoud));
        gevraagd.stream()
                .map(bron -> BevraagBron.onderwerp(nummer, bron.code()))
                .sorted()
                .forEach(onderwerp -> portal.tasks().ask(BevraagBron.NAAM, voor, onderwerp));
        portal.tasks().ask(SluitVraag.NAAM, voor, nummer, vraag.uiterlijk());
        portal.logboek()
                .record(new Dataverwerking(
                        VERWERKING,
                        voor,
                        goed.bsn().value(),
                        Dataverwerking.Status.OK,
                        nu,
                        nu,
                        Optional.of(partijen.oins())));
        portal.audit().record(caller, "wgs-vraag-gesteld", Outcome.DONE, voor, detail(vraag));
        return new Vraaguitkomst.Gesteld(vraag, true);
    }

    private boolean isTeVeel(OrganisationId voor, Instant nu) {
        int meeste = portal.settings().value(Instelling.PER_DAG, voor);
        Instant vandaag =
                nu.atZone(NEDERLAND).toLocalDate().atStartOfDay(NEDERLAND).toInstant();
        return meeste > 0 && store.aantalSinds(voor, vandaag) >= meeste;
    }

    /** What the audit says of a question. */
    static String detail(Vraag vraag) {
        return vraag.nummer() + ", " + vraag.dienst().id() + ", " + vraag.doel() + ", " + vraag.partijen();
    }

    /** Takes a question back; nothing happens if it is ready already. */
    public Optional<Vraag> trekIn(Caller caller, OrganisationId organisatie, String nummer) {
        return eigen(caller, organisatie, nummer, vraag -> {
            Vraag ingetrokken = vraag.ingetrokken(Einde.INGETROKKEN);
            if (!ingetrokken.equals(vraag)) {
                new Bewaring(store, portal).laatGaan(vraag, ingetrokken);
                portal.audit().record(caller, "wgs-vraag-ingetrokken", Outcome.DONE, organisatie, detail(vraag));
            }
            return ingetrokken;
        });
    }

    /** Waits no longer for sources that have not answered; nothing happens if it is ready already. */
    public Optional<Vraag> rondAf(Caller caller, OrganisationId organisatie, String nummer) {
        return eigen(caller, organisatie, nummer, vraag -> new Bewaring(store, portal).rondAf(vraag));
    }

    private Optional<Vraag> eigen(Caller caller, OrganisationId organisatie, String nummer, UnaryOperator<Vraag> daad) {
        return portal.transactions()
                .call(() -> store.neem(organisatie, nummer)
                        .filter(vraag -> Zicht.ziet(caller, vraag))
                        .map(daad));
    }

    /** As it is now; none: not there, or not for this caller. */
    public Optional<Vraag> vind(Caller caller, OrganisationId organisatie, String nummer) {
        return portal.transactions()
                .call(() -> store.vind(organisatie, nummer).filter(vraag -> Zicht.ziet(caller, vraag)));
    }
}
