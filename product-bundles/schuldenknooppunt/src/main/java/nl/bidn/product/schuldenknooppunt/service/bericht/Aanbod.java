// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoorten;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.melding.Gebeurtenis;
import nl.bidn.product.schuldenknooppunt.service.melding.Melder;

/** Takes a message that somebody offers: with its content, its place in the conversation and its line in the audit, or not at all. */
final class Aanbod {
    private static final String DOEL = "bericht";

    private final BerichtStore store;
    private final Aanbodregels regels;
    private final Berichtsoorten soorten;
    private final Termijnen termijnen;
    private final Melder melder;
    private final Kluis kluis;
    private final Portal portal;

    Aanbod(BerichtStore store, Adresboek adresboek, Berichtsoorten soorten, Melder melder, Portal portal) {
        this.store = store;
        this.regels = new Aanbodregels(adresboek, soorten);
        this.soorten = soorten;
        this.termijnen = new Termijnen(portal.kalender());
        this.melder = melder;
        this.kluis = new Kluis(portal.vault());
        this.portal = portal;
    }

    /** What is offered, by whom. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Post(
            Caller caller, OrganisationId afzender, Kop kop, Set<String> bijlagen, byte[] jwe, String vingerafdruk) {}

    Post post(Caller caller, OrganisationId afzender, Kop kop, Set<String> bijlagen, byte[] jwe) {
        byte[] alles = (kop + " " + new TreeSet<>(bijlagen) + " "
                        + HexFormat.of().formatHex(sha256(jwe)))
                .getBytes(StandardCharsets.UTF_8);
        String afdruk = HexFormat.of().formatHex(portal.secrecy().pseudonym(DOEL, alles));
        return new Post(caller, afzender, kop, bijlagen, jwe, afdruk);
    }

    /** What was said before, if there is something under this reference. */
    Optional<Aanbieding> eerder(Post post) {
        return store.opReferentie(post.kop().referentie())
                .map(bewaard -> bewaard.afzender().equals(post.afzender())
                                && bewaard.vingerafdruk().equals(post.vingerafdruk())
                        ? new Aanbieding.Aangenomen(bewaard.bericht(), true)
                        : geweigerd(post, List.of(Weigering.REFERENTIE_IN_GEBRUIK)));
    }

    /**
     * Takes it, or says why not. Most are new, so it is not looked first whether something is under this reference: then it fails,
     * and what was said before is told afterwards. What would be refused now may have been taken before, though.
     */
    Aanbieding nieuw(Post post, Instant nu) {
        Aanbodregels.Oordeel oordeel = regels.keur(post.afzender(), post.kop(), post.bijlagen(), post.jwe(), nu);
        if (oordeel instanceof Aanbodregels.Oordeel.Fout fout) {
            return eerder(post).orElseGet(() -> geweigerd(post, fout.weigeringen()));
        }
        var goed = (Aanbodregels.Oordeel.Goed) oordeel;
        Optional<Weigering> alsAntwoord = post.kop().kruisreferentie().flatMap(vraag -> antwoord(vraag, post));
        // the same answer, sent twice at once, claims its question once
        return alsAntwoord
                .map(reden -> eerder(post).orElseGet(() -> geweigerd(post, List.of(reden))))
                .orElseGet(() -> neem(post, goed, nu));
    }

    /** Looks whether it fits the question, and claims that: of two answers one is the answer. */
    private Optional<Weigering> antwoord(UUID referentie, Post post) {
        Optional<Bewaard> gevonden =
                store.vind(Set.of(post.afzender()), referentie).filter(vraag -> past(vraag, post));
        if (gevonden.isEmpty()) {
            return Optional.of(Weigering.VRAAG_ONBEKEND);
        }
        Bewaard vraag = gevonden.get();
        Kop kop = vraag.bericht().kop();
        if (!vraag.vraag()) {
            return Optional.of(Weigering.GEEN_VRAAG);
        }
        if (!kop.conversatie().equals(post.kop().conversatie())) {
            return Optional.of(Weigering.ANDERE_CONVERSATIE);
        }
        if (!soorten.vind(kop.type())
                .map(Berichtsoort::antwoorden)
                .orElse(Set.of())
                .contains(post.kop().type().code())) {
            return Optional.of(Weigering.ANTWOORD_PAST_NIET);
        }
        if (vraag.bericht().stand() != Stand.BEVESTIGD) {
            return Optional.of(Weigering.VRAAG_NIET_BEVESTIGD);
        }
        return store.beantwoord(referentie) ? Optional.empty() : Optional.of(Weigering.AL_BEANTWOORD);
    }

    /** Between the same two, the other way round. */
    private static boolean past(Bewaard vraag, Post post) {
        Kop kop = vraag.bericht().kop();
        return kop.afzender().equals(post.kop().ontvanger())
                && kop.ontvanger().equals(post.kop().afzender());
    }

    private Aanbieding neem(Post post, Aanbodregels.Oordeel.Goed goed, Instant nu) {
        OrganisationId ontvanger = goed.ontvanger().organisatie();
        Berichtsoort soort = goed.soort();
        var bericht = new Bericht(
                post.kop(),
                Stand.AANGEBODEN,
                nu,
                false,
                termijnen.na(nu, Termijnen.BEVESTIGEN),
                Optional.empty(),
                Optional.empty(),
                false);
        store.voegToe(new Bewaard(
                bericht,
                post.afzender(),
                ontvanger,
                goed.afzender().soort(),
                goed.ontvanger().soort(),
                soort.isVraag(),
                soort.isVraag() ? soort.antwoordtermijn() : 0,
                Optional.of(kluis.bewaar(ontvanger, goed.jwe())),
                post.vingerafdruk()));
        portal.audit()
                .record(
                        post.caller(),
                        "skp-bericht-aangeboden",
                        Outcome.DONE,
                        post.afzender(),
                        "bericht " + post.kop().referentie());
        melder.meld(Gebeurtenis.AANGEBODEN, ontvanger, bericht);
        return new Aanbieding.Aangenomen(bericht, false);
    }

    Aanbieding geweigerd(Post post, List<Weigering> redenen) {
        portal.audit()
                .record(
                        post.caller(),
                        "skp-bericht-geweigerd",
                        Outcome.REFUSED,
                        post.afzender(),
                        redenen.stream().map(Weigering::code).collect(Collectors.joining(" ")));
        return new Aanbieding.Geweigerd(redenen);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
