// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.adresboek;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.message.sleutel.Jwk;
import nl.bidn.product.schuldenknooppunt.message.sleutel.Sleutelfout;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.Rights;

/** The public keys of participants: a new one stands beside the old, and one that was withdrawn never comes back. */
public final class Sleutels {
    /** The worker that is asked to tell those whose messages wait for a key that was withdrawn. */
    public static final String VERTEL_AFZENDERS = "vertel-afzenders";

    private static final int MEESTE_JAREN = 2;
    /** For one use, of one participant, valid at the same time. */
    private static final int MEESTE = 10;

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String TAB = "sleutels";

    private final DeelnemerStore store;
    private final Adresboekgeheugen boek;
    private final Sleutelmelder melder;
    private final Portal portal;

    /** What came of adding a key. */
    public sealed interface Toevoeging {
        /** @param alEerder the same key was there already, for the same */
        record Toegevoegd(Sleutel sleutel, boolean alEerder) implements Toevoeging {}

        /**
         * @param code for systems, and the end of a text {@code weigering.<code>}
         * @param plek {@code jwk} or {@code geldigTot}
         */
        record Geweigerd(String code, String plek) implements Toevoeging {}
    }

    public Sleutels(DeelnemerStore store, Adresboekgeheugen boek, Sleutelmelder melder, Portal portal) {
        this.store = store;
        this.boek = boek;
        this.melder = melder;
        this.portal = portal;
    }

    /** Newest first; also those that ended or were withdrawn. */
    public List<Sleutel> van(Caller caller, OrganisationId organisatie) {
        if (!caller.may(Rights.BEHEREN, organisatie)) {
            mag(caller, organisatie);
        }
        return portal.transactions().call(() -> store.sleutels(organisatie));
    }

    /** @param jwk as it came, of which only what makes it a public key is kept */
    public Toevoeging voegToe(
            Caller caller, OrganisationId organisatie, Gebruik gebruik, String jwk, Instant geldigTot) {
        mag(caller, organisatie);
        Jwk.Gelezen gelezen = Jwk.lees(jwk);
        if (gelezen.jwk().isEmpty()) {
            return geweigerd(gelezen.fout().orElse(Sleutelfout.GEEN_JWK));
        }
        Instant nu = portal.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        Instant laatst = nu.atZone(ZONE).plusYears(MEESTE_JAREN).toInstant();
        if (!geldigTot.isAfter(nu) || geldigTot.isAfter(laatst)) {
            return new Toevoeging.Geweigerd("geldigheid", "geldigTot");
        }
        Jwk nieuw = gelezen.jwk().get();
        var sleutel = new Sleutel(
                nieuw.kid(), gebruik, nieuw.json(), nu, geldigTot.truncatedTo(ChronoUnit.MILLIS), Optional.empty());
        return portal.transactions().call(() -> {
            store.neem();
            Optional<Sleutelhouder> bekend = store.sleutel(sleutel.kid());
            return bekend.isPresent()
                    ? opnieuw(bekend.get(), organisatie, sleutel)
                    : nieuw(caller, organisatie, sleutel, nieuw.modulus());
        });
    }

    /** Who sends the same twice has done so once. */
    private static Toevoeging opnieuw(Sleutelhouder bekend, OrganisationId organisatie, Sleutel sleutel) {
        boolean dezelfde = bekend.organisatie().equals(organisatie)
                && bekend.sleutel().gebruik() == sleutel.gebruik()
                && bekend.sleutel().geldigTot().equals(sleutel.geldigTot())
                && bekend.sleutel().ingetrokken().isEmpty();
        return dezelfde
                ? new Toevoeging.Toegevoegd(bekend.sleutel(), true)
                : new Toevoeging.Geweigerd("sleutel-in-gebruik", "jwk");
    }

    private Toevoeging nieuw(Caller caller, OrganisationId organisatie, Sleutel sleutel, BigInteger modulus) {
        if (store.deelnemer(organisatie).filter(Deelnemer::isActief).isEmpty()) {
            return new Toevoeging.Geweigerd("geen-deelnemer", "jwk");
        }
        List<Sleutelhouder> alle = store.sleutels();
        long geldig = alle.stream()
                .filter(ander -> ander.organisatie().equals(organisatie)
                        && ander.sleutel().gebruik() == sleutel.gebruik()
                        && ander.sleutel().geldigOp(sleutel.geldigVan()))
                .count();
        if (geldig >= MEESTE) {
            return new Toevoeging.Geweigerd("te-veel-sleutels", "jwk");
        }
        if (deeltEenFactor(modulus, alle)) {
            return geweigerd(Sleutelfout.ZWAK);
        }
        store.voegToe(new Sleutelhouder(organisatie, sleutel));
        boek.gewijzigd();
        leg(caller, "sleutel-toegevoegd", organisatie, sleutel.kid());
        vertel("sleutel-toegevoegd", organisatie);
        melder.meld(Sleutelmelder.Wat.TOEGEVOEGD, organisatie, sleutel.kid());
        WaarschuwSleutel.vraag(portal, organisatie, sleutel);
        return new Toevoeging.Toegevoegd(sleutel, false);
    }

    /** Two keys with a prime in common, as poor randomness makes them, are both broken. One gcd tells it for all others. */
    private static boolean deeltEenFactor(BigInteger modulus, Collection<Sleutelhouder> alle) {
        BigInteger product = BigInteger.ONE;
        for (Sleutelhouder ander : alle) {
            Optional<Jwk> jwk = Jwk.bekend(ander.sleutel().jwk());
            if (jwk.isPresent()) {
                product = product.multiply(jwk.get().modulus()).mod(modulus);
            }
        }
        return !product.gcd(modulus).equals(BigInteger.ONE);
    }

    /**
     * Withdraws a key; again does nothing more.
     *
     * @return empty: there is none of these organisations
     */
    public Optional<Sleutel> trekIn(Caller caller, Set<OrganisationId> organisaties, String kid) {
        organisaties.forEach(organisatie -> mag(caller, organisatie));
        return portal.transactions().call(() -> {
            store.neem();
            return store.sleutel(kid)
                    .filter(houder -> organisaties.contains(houder.organisatie()))
                    .map(houder -> trekIn(caller, houder));
        });
    }

    private Sleutel trekIn(Caller caller, Sleutelhouder houder) {
        Sleutel was = houder.sleutel();
        if (was.ingetrokken().isPresent()) {
            return was;
        }
        Instant nu = portal.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        store.trekIn(was.kid(), nu);
        boek.gewijzigd();
        leg(caller, "sleutel-ingetrokken", houder.organisatie(), was.kid());
        vertel("sleutel-ingetrokken", houder.organisatie());
        if (was.gebruik() == Gebruik.VERSLEUTELEN) {
            portal.tasks().ask(VERTEL_AFZENDERS, houder.organisatie(), was.kid());
        }
        melder.meld(Sleutelmelder.Wat.INGETROKKEN, houder.organisatie(), was.kid());
        return new Sleutel(was.kid(), was.gebruik(), was.jwk(), was.geldigVan(), was.geldigTot(), Optional.of(nu));
    }

    private void vertel(String wat, OrganisationId organisatie) {
        portal.notices().tellHolders(Rights.BEHEREN, Set.of(organisatie), wat, TAB);
    }

    private void leg(Caller caller, String wat, OrganisationId organisatie, String kid) {
        portal.audit().record(caller, wat, Outcome.DONE, organisatie, kid);
    }

    private static Toevoeging geweigerd(Sleutelfout fout) {
        return new Toevoeging.Geweigerd(fout.code(), "jwk");
    }

    private static void mag(Caller caller, OrganisationId organisatie) {
        if (!caller.may(Rights.BERICHTEN, organisatie)) {
            throw new SecurityException("May not keep keys of " + organisatie);
        }
    }
}
