// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.adresboek;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Module;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.melding.MeldingStore;

/**
 * What the servicedesk of BIDN does: judge what participants ask, and say what they are. Whoever holds the permission for another
 * organisation than BIDN may do nothing by it.
 */
public final class Servicedesk {
    private static final int LANGSTE_REDEN = 500;

    private final DeelnemerStore store;
    private final MeldingStore meldingen;
    private final Adresboekgeheugen boek;
    private final Portal portal;

    /** What came of it. */
    public enum Oordeel {
        GEDAAN,
        /** There is no such thing, or somebody else was first. */
        NIET_MEER,
        /** Whoever refuses says why. */
        REDEN_NODIG,
        /** The participant is of another kind by now. */
        NIET_VOOR_SOORT
    }

    public Servicedesk(DeelnemerStore store, MeldingStore meldingen, Adresboekgeheugen boek, Portal portal) {
        this.store = store;
        this.meldingen = meldingen;
        this.boek = boek;
        this.portal = portal;
    }

    public static boolean is(Caller caller) {
        return caller.organisationsFor(Rights.TOEKENNEN).stream().anyMatch(o -> o.type() == OrganisationType.BIDN);
    }

    /** Oldest first. */
    public List<Aanvraag> openAanvragen(Caller caller) {
        mag(caller);
        return portal.transactions().call(store::openAanvragen);
    }

    /** Also those that take part no more; by code. */
    public List<Deelnemer> deelnemers(Caller caller) {
        mag(caller);
        return portal.transactions().call(store::deelnemers).stream()
                .sorted(Comparator.comparing(Deelnemer::organisatie))
                .toList();
    }

    public Optional<Deelnemer> deelnemer(Caller caller, OrganisationId organisatie) {
        mag(caller);
        return portal.transactions().call(() -> store.deelnemer(organisatie));
    }

    public Optional<Aanvraag> aanvraag(Caller caller, OrganisationId organisatie, UUID id) {
        mag(caller);
        return portal.transactions().call(() -> store.aanvraag(organisatie, id));
    }

    /** Newest first. */
    public List<Aanvraag> aanvragen(Caller caller, OrganisationId organisatie) {
        mag(caller);
        return portal.transactions().call(() -> store.aanvragen(organisatie));
    }

    /** What was asked is there from now on. */
    public Oordeel kenToe(Caller caller, OrganisationId organisatie, UUID id, String reden) {
        mag(caller);
        return portal.transactions().call(() -> {
            store.neem();
            Optional<Aanvraag> open = store.aanvraag(organisatie, id).filter(Aanvraag::isOpen);
            Optional<Deelnemer> deelnemer = store.deelnemer(organisatie).filter(Deelnemer::isActief);
            if (open.isEmpty() || deelnemer.isEmpty()) {
                return Oordeel.NIET_MEER;
            }
            Optional<Deelnemer> nieuw = met(deelnemer.get(), open.get());
            if (nieuw.isEmpty()) {
                return Oordeel.NIET_VOOR_SOORT;
            }
            store.bewaar(nieuw.get());
            if (open.get().soort() == Aanvraag.Soort.CONTACTEN) {
                meldingen.bewaarContactpersonen(organisatie, open.get().contactpersonen());
            }
            boek.gewijzigd();
            return sluit(caller, open.get(), Aanvraag.Stand.TOEGEKEND, reden);
        });
    }

    private static Optional<Deelnemer> met(Deelnemer deelnemer, Aanvraag aanvraag) {
        return switch (aanvraag.soort()) {
            case MODULE ->
                aanvraag.module()
                        .filter(module -> Modulematrix.is(module, deelnemer.soort()))
                        .map(module -> deelnemer.metModules(met(deelnemer.modules(), module)));
            case VESTIGINGEN -> Optional.of(deelnemer.metVestigingen(aanvraag.vestigingen()));
            case BERICHTEN -> Optional.of(deelnemer.metWeigert(aanvraag.weigert()));
            case CONTACTEN -> Optional.of(deelnemer);
        };
    }

    private static Set<Module> met(Set<Module> modules, Module module) {
        Set<Module> alle = EnumSet.of(module);
        alle.addAll(modules);
        return alle;
    }

    public Oordeel wijsAf(Caller caller, OrganisationId organisatie, UUID id, String reden) {
        mag(caller);
        if (reden.isBlank()) {
            return Oordeel.REDEN_NODIG;
        }
        return portal.transactions().call(() -> {
            store.neem();
            return store.aanvraag(organisatie, id)
                    .filter(Aanvraag::isOpen)
                    .map(open -> sluit(caller, open, Aanvraag.Stand.AFGEWEZEN, reden))
                    .orElse(Oordeel.NIET_MEER);
        });
    }

    /** Takes a module away again; messages that are on their way stay. */
    public Oordeel trekModuleIn(Caller caller, OrganisationId organisatie, Module module, String reden) {
        mag(caller);
        if (reden.isBlank()) {
            return Oordeel.REDEN_NODIG;
        }
        return portal.transactions().call(() -> {
            store.neem();
            Optional<Deelnemer> deelnemer =
                    store.deelnemer(organisatie).filter(found -> found.modules().contains(module));
            if (deelnemer.isEmpty()) {
                return Oordeel.NIET_MEER;
            }
            Set<Module> blijft = EnumSet.copyOf(deelnemer.get().modules());
            blijft.remove(module);
            store.bewaar(deelnemer.get().metModules(blijft));
            boek.gewijzigd();
            toegekend(organisatie, module)
                    .ifPresent(aanvraag -> sluit(caller, aanvraag, Aanvraag.Stand.INGETROKKEN, reden));
            return Oordeel.GEDAAN;
        });
    }

    /** What gave it a module last. */
    private Optional<Aanvraag> toegekend(OrganisationId organisatie, Module module) {
        return store.aanvragen(organisatie).stream()
                .filter(aanvraag -> aanvraag.stand() == Aanvraag.Stand.TOEGEKEND
                        && aanvraag.module().filter(module::equals).isPresent())
                .findFirst();
    }

    /** Modules that are not for the new kind are lost. */
    public Oordeel wijzigSoort(Caller caller, OrganisationId organisatie, Deelnemersoort soort) {
        mag(caller);
        return portal.transactions().call(() -> {
            store.neem();
            Optional<Deelnemer> deelnemer = store.deelnemer(organisatie);
            deelnemer.filter(was -> was.soort() != soort).ifPresent(was -> {
                store.bewaar(was.metSoort(soort));
                boek.gewijzigd();
                was.modules().stream()
                        .filter(module -> !Modulematrix.is(module, soort))
                        .forEach(module -> toegekend(organisatie, module)
                                .ifPresent(aanvraag -> beoordeel(caller, aanvraag, Aanvraag.Stand.INGETROKKEN, "")));
                portal.audit()
                        .record(
                                caller,
                                "deelnemersoort-gewijzigd",
                                Outcome.DONE,
                                organisatie,
                                was.soort() + " " + soort);
                portal.notices()
                        .tellHolders(Rights.BEHEREN, Set.of(organisatie), "soort-gewijzigd", "mijn-organisatie");
            });
            return deelnemer.isPresent() ? Oordeel.GEDAAN : Oordeel.NIET_MEER;
        });
    }

    private Oordeel sluit(Caller caller, Aanvraag aanvraag, Aanvraag.Stand stand, String reden) {
        beoordeel(caller, aanvraag, stand, reden.strip());
        portal.notices()
                .tellHolders(Rights.BEHEREN, Set.of(aanvraag.organisatie()), "aanvraag-beoordeeld", "mijn-organisatie");
        return Oordeel.GEDAAN;
    }

    private void beoordeel(Caller caller, Aanvraag aanvraag, Aanvraag.Stand stand, String reden) {
        String kort = reden.substring(0, Math.min(reden.length(), LANGSTE_REDEN));
        Instant nu = portal.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        store.beoordeel(aanvraag, stand, nu, caller.id(), kort);
        portal.audit()
                .record(
                        caller,
                        "aanvraag-beoordeeld",
                        Outcome.DONE,
                        aanvraag.organisatie(),
                        aanvraag.id() + " " + stand);
    }

    private static void mag(Caller caller) {
        if (!is(caller)) {
            throw new SecurityException("Is not the servicedesk");
        }
    }
}
