// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.service.Lettercode;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Rights;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijstfouten;

/** Whom a municipality follows: added and removed one by one, or by a file that is checked as a whole first. */
public final class Clienten {
    /** So many are followed. */
    public static final int MEESTE = 100_000;

    private static final String GEWIJZIGD = "wlz-clienten-gewijzigd";

    private final ClientStore store;
    private final Beurten beurten;
    private final Clientlezer lezer;
    private final Clientkluis kluis;
    private final Portal portal;

    public Clienten(SignaalStores stores, Clientlezer lezer, Portal portal) {
        this.store = stores.clienten();
        this.beurten = stores.beurten();
        this.lezer = lezer;
        this.kluis = new Clientkluis(portal.secrecy());
        this.portal = portal;
    }

    /** What a file is for. */
    public enum Wijze {
        /** Who is not followed yet is; of who is, the reference and the dates are changed. */
        TOEVOEGEN,
        /** As before, and who is not in the file is removed. */
        VERVANGEN,
        /** Who is in the file is removed. */
        VERWIJDEREN
    }

    /** What comes of a file. */
    public sealed interface Ontvangst {
        record Verwerkt(int toegevoegd, int gewijzigd, int verwijderd) implements Ontvangst {}

        record Afgekeurd(Lijstfouten fouten) implements Ontvangst {}

        /** More would be followed than may be. */
        record TeVeel() implements Ontvangst {}
    }

    /** @param nieuw whether it was not followed yet */
    public record Toegevoegd(String id, boolean nieuw) {}

    /** @throws SecurityException if the caller may not look up for it */
    static void mag(Caller caller, OrganisationId voor) {
        if (!caller.may(Rights.RAADPLEGEN, voor)) {
            throw new SecurityException("May not look up for " + voor);
        }
    }

    /**
     * Follows somebody, or changes the reference and the dates of who is followed.
     *
     * @return none: there are as many as may be
     */
    public Optional<Toegevoegd> voegToe(Caller caller, OrganisationId voor, Clientgegevens gegevens) {
        mag(caller, voor);
        return portal.transactions().call(() -> {
            beurten.neem(voor);
            Optional<Client> bekend = store.metHash(voor, kluis.hash(voor, gegevens.bsn()));
            if (bekend.isPresent()) {
                store.wijzig(bekend.get(), gegevens);
                vastgelegd(caller, voor, "client " + bekend.get().id() + " gewijzigd");
                return Optional.of(new Toegevoegd(bekend.get().id(), false));
            }
            if (store.aantal(voor) >= MEESTE) {
                return Optional.empty();
            }
            Client client = Client.nieuw(voor, gegevens, kluis, portal.clock().instant());
            store.voegToe(client);
            vastgelegd(caller, voor, "client " + client.id() + " toegevoegd");
            return Optional.of(new Toegevoegd(client.id(), true));
        });
    }

    /** @return whether it was followed */
    public boolean verwijder(Caller caller, OrganisationId voor, Bsn bsn) {
        mag(caller, voor);
        return portal.transactions().call(() -> {
            beurten.neem(voor);
            return store.metHash(voor, kluis.hash(voor, bsn))
                    .map(client -> verwijderd(caller, voor, client.id()))
                    .orElse(false);
        });
    }

    /** @return whether there was such a client of these organisations */
    public boolean verwijder(Caller caller, Collection<OrganisationId> voor, String clientId) {
        voor.forEach(organisatie -> mag(caller, organisatie));
        if (!Lettercode.kan(clientId)) {
            return false;
        }
        return portal.transactions()
                .call(() -> voor.stream()
                        .filter(organisatie -> store.heeft(organisatie, clientId))
                        .findFirst()
                        .map(organisatie -> verwijderd(caller, organisatie, clientId))
                        .orElse(false));
    }

    private boolean verwijderd(Caller caller, OrganisationId voor, String clientId) {
        beurten.neem(voor);
        boolean was = store.verwijder(voor, clientId);
        if (was) {
            vastgelegd(caller, voor, "client " + clientId + " verwijderd");
        }
        return was;
    }

    /** By id, from behind one on. */
    public List<Client> lijst(Caller caller, OrganisationId voor, String na, int meeste) {
        mag(caller, voor);
        return portal.transactions().call(() -> store.clienten(voor, na, meeste));
    }

    /** Of an organisation that the door knows to be the caller's. */
    public int aantal(OrganisationId organisatie) {
        return portal.transactions().call(() -> store.aantal(organisatie));
    }

    /** Takes a file, read to its end first. */
    public Ontvangst neemAan(Caller caller, OrganisationId voor, Wijze wijze, InputStream bestand) {
        mag(caller, voor);
        var gelezen = new ArrayList<Clientgegevens>();
        Lijstfouten fouten = lezer.lees(bestand, gelezen);
        if (!fouten.geen()) {
            portal.audit().record(caller, "wlz-clienten-geweigerd", Outcome.REFUSED, voor, fouten.totaal() + " fouten");
            return new Ontvangst.Afgekeurd(fouten);
        }
        return portal.transactions().call(() -> verwerk(caller, voor, wijze, gelezen));
    }

    private Ontvangst verwerk(Caller caller, OrganisationId voor, Wijze wijze, List<Clientgegevens> gelezen) {
        beurten.neem(voor);
        Map<String, String> bekend = store.hashes(voor);
        var verslag = new Clientbestand(voor, store, kluis, portal.clock().instant(), bekend);
        Optional<Ontvangst.Verwerkt> verwerkt = verslag.verwerk(wijze, gelezen, MEESTE);
        verwerkt.ifPresent(gedaan -> vastgelegd(
                caller,
                voor,
                "%d toegevoegd, %d gewijzigd, %d verwijderd"
                        .formatted(gedaan.toegevoegd(), gedaan.gewijzigd(), gedaan.verwijderd())));
        return verwerkt.<Ontvangst>map(gedaan -> gedaan).orElseGet(Ontvangst.TeVeel::new);
    }

    /** In a transaction: in the audit, and whoever is new is compared soon. */
    private void vastgelegd(Caller caller, OrganisationId voor, String wat) {
        portal.audit().record(caller, GEWIJZIGD, Outcome.DONE, voor, wat);
        portal.tasks().ask(VergelijkClienten.NAME, voor, VergelijkClienten.ALLE);
    }
}
