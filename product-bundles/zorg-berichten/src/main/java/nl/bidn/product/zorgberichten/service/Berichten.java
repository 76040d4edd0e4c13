// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.product.zorgberichten.message.check.Fout;
import nl.bidn.product.zorgberichten.message.check.Keuring;
import nl.bidn.product.zorgberichten.message.rapport.Rapport;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import nl.bidn.product.zorgberichten.message.standaard.Partij;
import nl.bidn.product.zorgberichten.message.standaard.Standaarden;
import nl.bidn.product.zorgberichten.service.BerichtStore.Gebeurtenis;

/** Looks for messages and tells all that is known of one, but its payload. For any thread. */
public final class Berichten {
    private final BerichtStore store;
    private final Retouren retouren;
    private final Supplier<Keuring> keuring;
    private final Portal portal;

    Berichten(BerichtStore store, Retouren retouren, Supplier<Keuring> keuring, Portal portal) {
        this.store = store;
        this.retouren = retouren;
        this.keuring = keuring;
        this.portal = portal;
    }

    /**
     * All that is known of a message.
     *
     * @param verloop what happened with it, oldest first
     * @param fouten what its check found, as far as that is named
     * @param rapport the same in the form of the standard; none: it was not checked, or it has no header
     * @param beoordeling what the retour message on it says; none: there is none
     */
    public record Dossier(
            Bericht bericht,
            List<Gebeurtenis> verloop,
            List<Fout> fouten,
            Optional<Rapport> rapport,
            Optional<Beoordeling> beoordeling) {}

    public List<Bericht> lijst(Zoekvraag vraag) {
        return portal.transactions().call(() -> store.zoek(vraag));
    }

    /** How many there are, but not counted further than {@code most}. */
    public int aantal(Zoekvraag vraag, int most) {
        return portal.transactions().call(() -> store.tel(vraag, most));
    }

    /** What was uploaded together, as far as it is of organisations for which the caller may exchange. */
    public List<Bericht> aanlevering(Caller caller, Dienst dienst, String aanlevering) {
        Collection<OrganisationId> organisations = organisations(caller, Rights.UITWISSELEN);
        if (organisations.isEmpty()) {
            return List.of();
        }
        return portal.transactions().call(() -> store.aanlevering(organisations, aanlevering)).stream()
                .filter(bericht -> bericht.dienst() == dienst)
                .toList();
    }

    /** What is known of a message, if it is of an organisation for which the caller may do this. */
    public Optional<Dossier> dossier(Caller caller, Permission permission, Dienst dienst, String id) {
        Collection<OrganisationId> organisations = organisations(caller, permission);
        return portal.transactions()
                .call(() -> store.find(organisations, List.of(id)).stream()
                        .filter(bericht -> bericht.dienst() == dienst)
                        .findFirst()
                        .map(this::dossier));
    }

    private Dossier dossier(Bericht bericht) {
        List<Fout> fouten = store.fouten(bericht.organisation(), bericht.id());
        List<Gebeurtenis> verloop = store.verloop(bericht.organisation(), bericht.id());
        boolean gecontroleerd = !fouten.isEmpty() || verloop.stream().anyMatch(stap -> stap.naar(Staat.GECONTROLEERD));
        Optional<Rapport> rapport = gecontroleerd
                ? Rapport.van(
                        type(bericht),
                        bericht.kop().identificatie(),
                        bericht.kop().dagtekening().map(LocalDate::toString),
                        fouten)
                : Optional.empty();
        return new Dossier(bericht, verloop, fouten, rapport, retouren.op(bericht));
    }

    /** That of the release in force when it came; a message without envelope names no release. */
    private Optional<Berichttype> type(Bericht bericht) {
        Standaarden standaarden = keuring.get().standaarden();
        var dag = Bewaartermijn.dag(bericht.ontvangen());
        return bericht.functie()
                .flatMap(naam -> standaarden.alle().stream()
                        .filter(standaard -> standaard.inForce(dag))
                        .flatMap(standaard -> standaard.bericht(naam).stream())
                        .findFirst());
    }

    /** The names of all message types, of both directions. */
    public List<String> functies(Dienst dienst) {
        return Stream.of(Richting.values())
                .flatMap(richting -> functies(dienst, richting).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The names of all message types that a municipality sends, or gets. */
    public List<String> functies(Dienst dienst, Richting richting) {
        return keuring.get().standaarden().alle().stream()
                .flatMap(standaard -> standaard.berichten().stream())
                .filter(type -> (richting == Richting.UIT ? type.afzender() : type.ontvanger()) == Partij.GEMEENTE)
                .map(Berichttype::naam)
                .filter(naam -> Dienst.van(naam) == dienst)
                .distinct()
                .sorted()
                .toList();
    }

    /** What the checks of some messages found, as far as that is named, by the id of the message. */
    public Map<String, List<Fout>> fouten(Collection<Bericht> berichten) {
        Map<OrganisationId, List<String>> ids = berichten.stream()
                .filter(bericht -> bericht.fouten() > 0)
                .collect(Collectors.groupingBy(
                        Bericht::organisation, Collectors.mapping(Bericht::id, Collectors.toList())));
        Map<String, List<Fout>> found = new HashMap<>();
        portal.transactions()
                .run(() -> ids.forEach((organisation, some) -> found.putAll(store.fouten(organisation, some))));
        return found;
    }

    /**
     * Writes down that somebody takes a list with him as a file, before its first byte is given.
     *
     * @return what to ask for, part by part: the list as it is now
     */
    public Zoekvraag neemMee(Caller caller, Dienst dienst, Zoekvraag vraag) {
        portal.transactions()
                .run(() -> vraag.organisations()
                        .forEach(organisation -> portal.audit()
                                .record(
                                        caller,
                                        "berichtenlijst-opgehaald",
                                        Outcome.DONE,
                                        organisation,
                                        dienst.product().value())));
        return vraag.tot(portal.clock().instant().plusMillis(1));
    }

    static Collection<OrganisationId> organisations(Caller caller, Permission permission) {
        return caller.organisationsFor(permission).stream()
                .map(Organisation::id)
                .toList();
    }
}
