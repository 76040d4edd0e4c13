// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.message.check.Fout;
import nl.bidn.product.zorgberichten.service.BerichtStore.Gebeurtenis;

/** Where a message is, what belongs to it, and what is waited for. For any thread. */
public final class Volgen {
    private final BerichtStore berichten;
    private final TermijnStore termijnen;
    private final Retouren retouren;
    private final TeLaat teLaat;
    private final Portal portal;

    Volgen(BerichtStore berichten, TermijnStore termijnen, Retouren retouren, TeLaat teLaat, Portal portal) {
        this.berichten = berichten;
        this.termijnen = termijnen;
        this.retouren = retouren;
        this.teLaat = teLaat;
        this.portal = portal;
    }

    /**
     * A message with all that is known of it.
     *
     * @param gesprek all messages that belong together with it, itself too, oldest first: heenbericht, retourbericht,
     *     request and answer, 323 and 325
     * @param beoordelingen what the retour messages among them say, by the id of the retour message, oldest first
     */
    public record Dossier(
            Bericht bericht,
            List<Gebeurtenis> verloop,
            List<Fout> fouten,
            List<Bericht> gesprek,
            Map<String, Beoordeling> beoordelingen,
            List<Termijnregel> termijnen) {}

    /** Something that is waited for, and the message that it is an answer to. */
    public record Wachtend(Termijnregel termijn, Bericht bericht) {}

    /** What is known of a message, if it is of an organisation for which the caller may exchange. */
    public Optional<Dossier> dossier(Caller caller, Dienst dienst, String id) {
        return dossier(dienst, Berichten.organisations(caller, Rights.UITWISSELEN), id);
    }

    /** Empty: there is no such message for these organisations and this product. */
    public Optional<Dossier> dossier(Dienst dienst, Collection<OrganisationId> organisations, String id) {
        return portal.transactions()
                .call(() -> berichten.find(organisations, List.of(id)).stream()
                        .filter(bericht -> bericht.dienst() == dienst)
                        .findFirst()
                        .map(this::dossier));
    }

    private Dossier dossier(Bericht bericht) {
        List<Bericht> gesprek = gesprek(bericht);
        return new Dossier(
                bericht,
                berichten.verloop(bericht.organisation(), bericht.id()),
                berichten.fouten(bericht.organisation(), bericht.id()),
                gesprek,
                retouren.van(gesprek),
                gesprek.stream()
                        .flatMap(each -> termijnen.van(each.organisation(), each.id()).stream())
                        .toList());
    }

    /** The conversation of the envelopes, and the answers that are bound to it by what is in the messages. */
    private List<Bericht> gesprek(Bericht bericht) {
        Map<String, Bericht> all = new LinkedHashMap<>();
        voegToe(all, bericht.organisation(), bericht.conversatie());
        for (String ander : termijnen.verwant(bericht.organisation(), List.copyOf(all.keySet()))) {
            berichten
                    .find(bericht.organisation(), ander)
                    .ifPresent(found -> voegToe(all, found.organisation(), found.conversatie()));
        }
        return all.values().stream()
                .sorted(Comparator.comparing(Bericht::ontvangen).thenComparing(Bericht::id))
                .toList();
    }

    private void voegToe(Map<String, Bericht> all, OrganisationId organisation, String conversatie) {
        berichten.conversatie(organisation, conversatie).forEach(each -> all.putIfAbsent(each.id(), each));
    }

    /** What is waited for, the first to end first. */
    public List<Termijnregel> wachtend(Dienst dienst, Collection<OrganisationId> organisations, int most) {
        var vraag = Termijnvraag.alle(dienst, List.copyOf(organisations), most);
        return portal.transactions().call(() -> termijnen.zoek(vraag));
    }

    /** Terms with their messages. */
    public List<Wachtend> lijst(Termijnvraag vraag) {
        return portal.transactions().call(() -> {
            List<Termijnregel> regels = termijnen.zoek(vraag);
            Map<String, Bericht> found = new HashMap<>();
            berichten
                    .find(
                            vraag.organisations(),
                            regels.stream().map(Termijnregel::bericht).collect(Collectors.toSet()))
                    .forEach(bericht -> found.put(bericht.id(), bericht));
            return regels.stream()
                    .flatMap(
                            regel -> Optional.ofNullable(found.get(regel.bericht()))
                                    .map(bericht -> new Wachtend(regel, bericht))
                                    .stream())
                    .toList();
        });
    }

    /** How many there are, but not counted further than {@code most}. */
    public int aantal(Termijnvraag vraag, int most) {
        return portal.transactions().call(() -> termijnen.tel(vraag, most));
    }

    public int aantalTeLaat(Dienst dienst, Collection<OrganisationId> organisations) {
        return organisations.stream()
                .mapToInt(organisation -> teLaat.aantal(dienst, organisation))
                .sum();
    }

    /** The day that it is for terms. */
    public LocalDate vandaag() {
        return Bewaartermijn.dag(portal.clock().instant());
    }

    /** Writes down that somebody takes a list with him as a file, before its first byte is given. */
    public void neemMee(Caller caller, Termijnvraag vraag) {
        portal.transactions()
                .run(() -> vraag.organisations()
                        .forEach(organisation -> portal.audit()
                                .record(
                                        caller,
                                        "termijnenlijst-opgehaald",
                                        Outcome.DONE,
                                        organisation,
                                        vraag.dienst().product().value())));
    }
}
