// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.bidn.product.zorgberichten.message.check.Keuring;
import nl.bidn.product.zorgberichten.message.check.Retourcodes;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import nl.bidn.product.zorgberichten.message.standaard.Retourbetekenis;
import nl.bidn.product.zorgberichten.message.standaard.Standaarden;
import nl.bidn.product.zorgberichten.service.Beoordeling.Regel;
import nl.bidn.zorg.keten.Envelop;
import org.jspecify.annotations.Nullable;

/** Tells what retour messages say, with what their codes mean in the release that they are of. For any thread. */
final class Retouren {
    private final BerichtStore store;
    private final Supplier<Keuring> keuring;

    Retouren(BerichtStore store, Supplier<Keuring> keuring) {
        this.store = store;
        this.keuring = keuring;
    }

    /** Of those that are retour messages, by id. All are of one organisation. In a transaction. */
    Map<String, Beoordeling> van(Collection<Bericht> berichten) {
        Map<String, Beoordeling> found = new LinkedHashMap<>();
        Standaarden standaarden = keuring.get().standaarden();
        List<Bericht> retouren = berichten.stream()
                .filter(bericht -> bericht.staat() != Staat.AFGEKEURD)
                .filter(bericht ->
                        type(standaarden, bericht).filter(Retouren::oordeelt).isPresent())
                .toList();
        if (!retouren.isEmpty()) {
            Map<String, Retourcodes> codes = store.retouren(
                    retouren.get(0).organisation(),
                    retouren.stream().map(Bericht::id).toList());
            retouren.forEach(
                    retour -> found.put(retour.id(), beoordeling(standaarden, retour, codes.get(retour.id()))));
        }
        return found;
    }

    /** The last one on a message of the municipality, if there is one. In a transaction. */
    Optional<Beoordeling> op(Bericht heen) {
        Optional<String> nummer = heen.envelop().map(Envelop::referentienummer);
        if (heen.staat() != Staat.BEANTWOORD || nummer.isEmpty()) {
            return Optional.empty();
        }
        List<Bericht> antwoorden = store.conversatie(heen.organisation(), heen.conversatie()).stream()
                .filter(each -> each.richting() != heen.richting())
                .filter(each -> each.envelop().flatMap(Envelop::kruisreferentie).equals(nummer))
                .toList();
        return van(antwoorden).values().stream().reduce((before, after) -> after);
    }

    private static boolean oordeelt(Berichttype type) {
        return Oordeel.isRetour(type) || type.heeftRetourcodes();
    }

    private static Optional<Berichttype> type(Standaarden standaarden, Bericht bericht) {
        return bericht.envelop()
                .flatMap(envelop ->
                        standaarden.functie(envelop.functie(), envelop.functieVersie(), envelop.functieSubversie()));
    }

    private static Beoordeling beoordeling(Standaarden standaarden, Bericht retour, @Nullable Retourcodes codes) {
        if (codes == null) {
            return Beoordeling.ongelezen(retour);
        }
        Map<String, Retourbetekenis> betekenissen = type(standaarden, retour)
                .map(type -> standaarden.van(type).retourcodes())
                .orElse(Map.of());
        List<Regel> regels = codes.codes().stream()
                .map(code -> new Regel(code, Optional.ofNullable(betekenissen.get(code.code()))))
                .toList();
        return Beoordeling.van(retour, codes.totaal(), regels);
    }
}
