// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.product.zorgberichten.service.BerichtStore.Persoon;

/** Which messages there are for a municipality, and the fetching of them. For any thread. */
public final class Ophalen {
    private final BerichtStore store;
    private final Nieuw nieuw;
    private final Portal portal;

    Ophalen(BerichtStore store, Nieuw nieuw, Portal portal) {
        this.store = store;
        this.nieuw = nieuw;
        this.portal = portal;
    }

    public List<Bericht> lijst(Zoekvraag vraag) {
        return portal.transactions().call(() -> store.zoek(vraag));
    }

    /** How many there are, but not counted further than {@code most}. */
    public int aantal(Zoekvraag vraag, int most) {
        return portal.transactions().call(() -> store.tel(vraag, most));
    }

    /**
     * Marks messages as fetched, with a line in the audit for each, before any byte of them is given. From the first time on
     * their payload stays as long as the municipality chose.
     *
     * @return the messages; empty if one of the ids is not there for this caller, or its payload is gone: it is not told
     *     which, and none is marked
     */
    public List<Bericht> haalOp(Caller caller, Dienst dienst, Set<String> ids) {
        return portal.transactions().call(() -> {
            List<Bericht> found = store.find(Berichten.organisations(caller, Rights.UITWISSELEN), ids).stream()
                    .filter(bericht -> bericht.dienst() == dienst
                            && bericht.payload().bestand().isPresent())
                    .toList();
            if (found.size() != ids.size()) {
                return List.<Bericht>of();
            }
            found.forEach(bericht -> merk(caller, bericht));
            return found;
        });
    }

    /** How many bytes these messages are together, as far as they are there for this caller. */
    public long grootte(Caller caller, Dienst dienst, Set<String> ids) {
        return portal.transactions()
                .call(() -> store.find(Berichten.organisations(caller, Rights.UITWISSELEN), ids).stream()
                        .filter(bericht -> bericht.dienst() == dienst)
                        .mapToLong(bericht -> bericht.payload().grootte())
                        .sum());
    }

    /**
     * Marks a message as fetched by this caller, in a transaction. One that is being offered to a system is not new for
     * anybody else: it is given, and the system will say whether it has it.
     */
    void merk(Caller caller, Bericht bericht) {
        Instant nu = portal.nu();
        if (bericht.richting() == Richting.IN) {
            var door = new Persoon(caller.name(), caller.id());
            Instant tot = Bewaartermijn.naOphalen(bericht, nu, portal);
            if (store.opgehaald(bericht.organisation(), bericht.id(), nu, Optional.of(door), tot)) {
                store.verander(bericht.organisation(), bericht.id(), Staat.AFGELEVERD, nu, Optional.empty());
                nieuw.veranderd(bericht.dienst(), bericht.organisation());
            }
        }
        portal.audit()
                .record(caller, "bericht-opgehaald", Outcome.DONE, bericht.organisation(), "bericht " + bericht.id());
    }

    /** Writes the payload of a message that was fetched just now, byte for byte as it came. */
    public void schrijf(Bericht bericht, OutputStream out) throws IOException {
        String bestand = bericht.payload().bestand().orElseThrow();
        try (InputStream in = portal.vault().open(bericht.organisation(), bestand)) {
            in.transferTo(out);
        }
    }
}
