// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;

/** Does what a file asks for, within a transaction. */
final class Clientbestand {
    private final OrganisationId organisatie;
    private final ClientStore store;
    private final Clientkluis kluis;
    private final Instant nu;
    private final Map<String, String> bekend;

    /** @param bekend the hashes of all clients, with their ids */
    Clientbestand(
            OrganisationId organisatie, ClientStore store, Clientkluis kluis, Instant nu, Map<String, String> bekend) {
        this.organisatie = organisatie;
        this.store = store;
        this.kluis = kluis;
        this.nu = nu;
        this.bekend = bekend;
    }

    /** @return none: there would be more than may be, and nothing was done */
    Optional<Clienten.Ontvangst.Verwerkt> verwerk(Clienten.Wijze wijze, List<Clientgegevens> gelezen, int meeste) {
        if (wijze == Clienten.Wijze.VERWIJDEREN) {
            List<String> weg = gelezen.stream()
                    .map(een -> bekend.get(kluis.hash(organisatie, een.bsn())))
                    .filter(Objects::nonNull)
                    .toList();
            store.verwijder(organisatie, weg);
            return Optional.of(new Clienten.Ontvangst.Verwerkt(0, 0, weg.size()));
        }
        var nieuw = new ArrayList<Clientgegevens>();
        var blijft = new HashMap<String, Clientgegevens>();
        for (Clientgegevens een : gelezen) {
            String id = bekend.get(kluis.hash(organisatie, een.bsn()));
            if (id == null) {
                nieuw.add(een);
            } else {
                blijft.put(id, een);
            }
        }
        List<String> weg = wijze == Clienten.Wijze.TOEVOEGEN
                ? List.of()
                : bekend.values().stream().filter(id -> !blijft.containsKey(id)).toList();
        if (bekend.size() - weg.size() + nieuw.size() > meeste) {
            return Optional.empty();
        }
        store.verwijder(organisatie, weg);
        int gewijzigd = wijzig(blijft);
        nieuw.forEach(een -> store.voegToe(Client.nieuw(organisatie, een, kluis, nu)));
        return Optional.of(new Clienten.Ontvangst.Verwerkt(nieuw.size(), gewijzigd, weg.size()));
    }

    private int wijzig(Map<String, Clientgegevens> blijft) {
        if (blijft.isEmpty()) {
            return 0;
        }
        int gewijzigd = 0;
        for (Client client : store.clienten(organisatie, "", Integer.MAX_VALUE)) {
            Clientgegevens gegevens = blijft.get(client.id());
            if (gegevens != null && verschilt(client, gegevens)) {
                store.wijzig(client, gegevens);
                gewijzigd++;
            }
        }
        return gewijzigd;
    }

    private static boolean verschilt(Client client, Clientgegevens gegevens) {
        return !client.kenmerk().equals(gegevens.kenmerk())
                || !Objects.equals(client.begindatum(), gegevens.begindatum())
                || !Objects.equals(client.einddatum(), gegevens.einddatum());
    }
}
