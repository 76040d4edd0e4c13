// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.message.check.Fout;
import nl.bidn.product.zorgberichten.service.BerichtStore.Gebeurtenis;

/** Where a message is, what belongs to it, and what is waited for. For any thread. */
public final class Volgen {
    private final BerichtStore berichten;
    private final TermijnStore termijnen;
    private final Portal portal;

    Volgen(BerichtStore berichten, TermijnStore termijnen, Portal portal) {
        this.berichten = berichten;
        this.termijnen = termijnen;
        this.portal = portal;
    }

    /**
     * A message with all that is known of it.
     *
     * @param gesprek all messages that belong together with it, itself too, oldest first: heenbericht, retourbericht,
     *     request and answer, 323 and 325
     */
    public record Dossier(
            Bericht bericht,
            List<Gebeurtenis> verloop,
            List<Fout> fouten,
            List<Bericht> gesprek,
            List<Termijnregel> termijnen) {}

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
                .sorted(java.util.Comparator.comparing(Bericht::ontvangen).thenComparing(Bericht::id))
                .toList();
    }

    private void voegToe(Map<String, Bericht> all, OrganisationId organisation, String conversatie) {
        berichten.conversatie(organisation, conversatie).forEach(each -> all.putIfAbsent(each.id(), each));
    }

    /** What is waited for, the first to end first. */
    public List<Termijnregel> wachtend(Dienst dienst, Collection<OrganisationId> organisations, int most) {
        return portal.transactions().call(() -> termijnen.open(dienst, organisations, Optional.empty(), most));
    }

    /** What should have come by now. */
    public List<Termijnregel> teLaat(Dienst dienst, Collection<OrganisationId> organisations, int most) {
        var gisteren = Bewaartermijn.dag(portal.clock().instant()).minusDays(1);
        return portal.transactions().call(() -> termijnen.open(dienst, organisations, Optional.of(gisteren), most));
    }

    public int aantalTeLaat(Dienst dienst, Collection<OrganisationId> organisations) {
        var vandaag = Bewaartermijn.dag(portal.clock().instant());
        return portal.transactions().call(() -> termijnen.teLaat(dienst, organisations, vandaag));
    }
}
