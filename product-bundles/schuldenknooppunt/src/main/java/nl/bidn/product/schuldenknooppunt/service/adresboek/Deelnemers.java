// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.adresboek;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoorten;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.message.soort.Module;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.Rights;

/** What participants do themselves: come and go, ask the servicedesk, and choose what they take. */
public final class Deelnemers {
    private static final int MEESTE_VESTIGINGEN = 40;
    private static final int LANGSTE_VESTIGING = 90;
    private static final int LANGSTE_TOELICHTING = 500;
    /** All lines together, as wide as the column. */
    private static final int LANGSTE_INHOUD = 4000;

    private static final String BIJ_AANSLUITING = "aansluiting";

    private final DeelnemerStore store;
    private final Adresboekgeheugen boek;
    private final Berichtsoorten soorten;
    private final Aansluitregel aansluitregel;
    private final Portal portal;

    /** What came of asking something. */
    public enum Vraagresultaat {
        GEVRAAGD,
        /** The same, or another of its kind, waits already. */
        WACHT_AL,
        HEEFT_AL,
        /** Not for this kind of participant. */
        NIET_VOOR_SOORT,
        GEEN_DEELNEMER,
        ONGELDIG
    }

    public Deelnemers(
            DeelnemerStore store,
            Adresboekgeheugen boek,
            Berichtsoorten soorten,
            Aansluitregel aansluitregel,
            Portal portal) {
        this.store = store;
        this.boek = boek;
        this.soorten = soorten;
        this.aansluitregel = aansluitregel;
        this.portal = portal;
    }

    /** In the transaction in which the product is switched on. Who comes back is who it was. */
    public void sluitAan(Organisation organisatie) {
        if (organisatie.type() == OrganisationType.BIDN) {
            return;
        }
        portal.transactions().run(() -> {
            store.neem();
            Deelnemer deelnemer = store.deelnemer(organisatie.id())
                    .map(was -> was.tot(Optional.empty()))
                    .orElseGet(() -> nieuw(organisatie));
            store.bewaar(deelnemer);
            boek.gewijzigd();
        });
    }

    private Deelnemer nieuw(Organisation organisatie) {
        var soort = Modulematrix.eerste(organisatie.type());
        Set<Module> modules = aansluitregel.kentMeteenToe() ? Set.copyOf(Modulematrix.voor(soort)) : Set.of();
        for (Module module : modules) {
            Aanvraag aanvraag = aanvraag(organisatie.id(), Aanvraag.Soort.MODULE, module.name(), "", "");
            store.voegToe(aanvraag, BIJ_AANSLUITING);
            store.beoordeel(aanvraag, Aanvraag.Stand.TOEGEKEND, nu(), BIJ_AANSLUITING, "");
        }
        return new Deelnemer(
                organisatie.id(), UUID.randomUUID(), soort, List.of(), modules, Set.of(), nu(), Optional.empty());
    }

    /** In the transaction in which it is switched off; messages of before go on naming it. */
    public void sluitAf(Organisation organisatie) {
        portal.transactions().run(() -> {
            store.neem();
            store.deelnemer(organisatie.id()).ifPresent(deelnemer -> store.bewaar(deelnemer.tot(Optional.of(nu()))));
            boek.gewijzigd();
        });
    }

    public Optional<Deelnemer> deelnemer(Caller caller, OrganisationId organisatie) {
        mag(caller, organisatie);
        return portal.transactions().call(() -> store.deelnemer(organisatie));
    }

    /** Newest first. */
    public List<Aanvraag> aanvragen(Caller caller, OrganisationId organisatie) {
        mag(caller, organisatie);
        return portal.transactions().call(() -> store.aanvragen(organisatie));
    }

    public Vraagresultaat vraagModule(Caller caller, OrganisationId organisatie, Module module, String toelichting) {
        return vraag(caller, organisatie, Aanvraag.Soort.MODULE, module.name(), toelichting);
    }

    /** Others see branches, so new ones wait for the servicedesk. */
    public Vraagresultaat vraagVestigingen(
            Caller caller, OrganisationId organisatie, List<String> vestigingen, String toelichting) {
        List<String> namen = vestigingen.stream()
                .map(String::strip)
                .filter(naam -> !naam.isEmpty())
                .distinct()
                .toList();
        boolean kan = namen.size() <= MEESTE_VESTIGINGEN
                && namen.stream()
                        .allMatch(naam -> naam.length() <= LANGSTE_VESTIGING
                                && naam.chars().noneMatch(Character::isISOControl));
        return kan
                ? vraag(caller, organisatie, Aanvraag.Soort.VESTIGINGEN, String.join("\n", namen), toelichting)
                : Vraagresultaat.ONGELDIG;
    }

    private Vraagresultaat vraag(
            Caller caller, OrganisationId organisatie, Aanvraag.Soort soort, String inhoud, String toelichting) {
        mag(caller, organisatie);
        if (toelichting.length() > LANGSTE_TOELICHTING || inhoud.length() > LANGSTE_INHOUD) {
            return Vraagresultaat.ONGELDIG;
        }
        return portal.transactions().call(() -> {
            store.neem();
            Aanvraag aanvraag = aanvraag(organisatie, soort, inhoud, toelichting, caller.name());
            Vraagresultaat resultaat = store.deelnemer(organisatie)
                    .filter(Deelnemer::isActief)
                    .map(deelnemer -> kan(deelnemer, aanvraag))
                    .orElse(Vraagresultaat.GEEN_DEELNEMER);
            if (resultaat == Vraagresultaat.GEVRAAGD) {
                store.voegToe(aanvraag, caller.id());
                leg(caller, "aanvraag-ingediend", aanvraag);
                vertelServicedesk();
            }
            return resultaat;
        });
    }

    private Vraagresultaat kan(Deelnemer deelnemer, Aanvraag aanvraag) {
        boolean wacht = store.aanvragen(deelnemer.organisatie()).stream()
                .filter(Aanvraag::isOpen)
                .anyMatch(andere -> andere.soort() == aanvraag.soort()
                        && (aanvraag.soort() != Aanvraag.Soort.MODULE
                                || andere.inhoud().equals(aanvraag.inhoud())));
        if (wacht) {
            return Vraagresultaat.WACHT_AL;
        }
        boolean heeft = aanvraag.soort() == Aanvraag.Soort.VESTIGINGEN
                && deelnemer.vestigingen().equals(aanvraag.vestigingen());
        return aanvraag.module()
                .map(module -> kan(deelnemer, module))
                .orElse(heeft ? Vraagresultaat.HEEFT_AL : Vraagresultaat.GEVRAAGD);
    }

    private static Vraagresultaat kan(Deelnemer deelnemer, Module module) {
        if (deelnemer.modules().contains(module)) {
            return Vraagresultaat.HEEFT_AL;
        }
        return Modulematrix.is(module, deelnemer.soort()) ? Vraagresultaat.GEVRAAGD : Vraagresultaat.NIET_VOOR_SOORT;
    }

    /** Takes back what was not judged yet; false: there is no such thing any more. */
    public boolean trekIn(Caller caller, OrganisationId organisatie, UUID id) {
        mag(caller, organisatie);
        return portal.transactions().call(() -> {
            store.neem();
            Optional<Aanvraag> open = store.aanvraag(organisatie, id).filter(Aanvraag::isOpen);
            open.ifPresent(aanvraag -> {
                store.beoordeel(aanvraag, Aanvraag.Stand.INGETROKKEN, nu(), caller.id(), "");
                leg(caller, "aanvraag-ingetrokken", aanvraag);
            });
            return open.isPresent();
        });
    }

    /** The messages of its modules, by code and version. */
    public List<Berichtsoort> berichten(Deelnemer deelnemer) {
        return Adresboekgeheugen.voor(deelnemer, soorten.alle()).toList();
    }

    /** @param aanvaardt of {@link #berichten}; others see that the rest is refused, so it waits for the servicedesk */
    public Vraagresultaat vraagBerichten(Caller caller, OrganisationId organisatie, Set<Berichttype> aanvaardt) {
        Optional<Deelnemer> deelnemer = deelnemer(caller, organisatie);
        if (deelnemer.isEmpty()) {
            return Vraagresultaat.GEEN_DEELNEMER;
        }
        Set<Berichttype> nu =
                berichten(deelnemer.get()).stream().map(Berichtsoort::type).collect(Collectors.toSet());
        // what is not there now keeps what was chosen
        Set<Berichttype> weigert = new TreeSet<>(deelnemer.get().weigert());
        weigert.removeAll(nu);
        nu.stream().filter(type -> !aanvaardt.contains(type)).forEach(weigert::add);
        return weigert.equals(deelnemer.get().weigert())
                ? Vraagresultaat.HEEFT_AL
                : vraag(
                        caller,
                        organisatie,
                        Aanvraag.Soort.BERICHTEN,
                        weigert.stream().map(Berichttype::toString).collect(Collectors.joining("\n")),
                        "");
    }

    /** In place of those that the servicedesk knows; what is wrong with them was looked at before. */
    public Vraagresultaat vraagContactpersonen(
            Caller caller, OrganisationId organisatie, List<Contactpersoon> personen) {
        return vraag(
                caller,
                organisatie,
                Aanvraag.Soort.CONTACTEN,
                personen.stream().map(Contactpersoon::regel).collect(Collectors.joining("\n")),
                "");
    }

    public void vergeet(String callerId) {
        portal.transactions().run(() -> store.vergeet(callerId));
    }

    private void vertelServicedesk() {
        Set<OrganisationId> bidn = portal.directory().all(OrganisationType.BIDN).stream()
                .map(Organisation::id)
                .collect(Collectors.toSet());
        portal.notices().of(Rights.BEHEER).tellHolders(Rights.TOEKENNEN, bidn, "aanvraag-ingediend", "deelnemers");
    }

    private void leg(Caller caller, String wat, Aanvraag aanvraag) {
        portal.audit()
                .record(
                        caller,
                        wat,
                        Outcome.DONE,
                        aanvraag.organisatie(),
                        aanvraag.id().toString());
    }

    private Aanvraag aanvraag(
            OrganisationId organisatie, Aanvraag.Soort soort, String inhoud, String toelichting, String door) {
        return new Aanvraag(
                organisatie,
                UUID.randomUUID(),
                soort,
                inhoud,
                toelichting,
                Aanvraag.Stand.AANGEVRAAGD,
                nu(),
                door,
                Optional.empty(),
                "");
    }

    private Instant nu() {
        return portal.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void mag(Caller caller, OrganisationId organisatie) {
        if (!caller.may(Rights.BEHEREN, organisatie)) {
            throw new SecurityException("May not set up " + organisatie);
        }
    }
}
