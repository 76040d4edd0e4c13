// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Knooppunt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One supplier's system that acts for several creditors, and that of one debt counsellor; each looks now and then. */
public final class Systemen {
    private static final Logger LOG = LoggerFactory.getLogger(Systemen.class);

    private final Knooppunt vanEisers;
    private final Knooppunt vanHulp;
    private final Path map;
    private final Clock klok;
    private final List<Map.Entry<String, Gedrag>> schuldeisers;
    private final String hulpnaam;
    private final List<Schuldeiser> eisers = new CopyOnWriteArrayList<>();
    private @Nullable Hulpverlener hulp;

    /**
     * @param schuldeisers the creditors, named as in the address book, and how each behaves at first
     * @param hulpnaam of the counsellor, as the address book has it
     * @param map where they keep their keys and their work
     */
    public Systemen(
            Knooppunt vanEisers,
            Map<String, Gedrag> schuldeisers,
            Knooppunt vanHulp,
            String hulpnaam,
            Path map,
            Clock klok) {
        this.vanEisers = vanEisers;
        this.schuldeisers = List.copyOf(schuldeisers.entrySet());
        this.vanHulp = vanHulp;
        this.hulpnaam = hulpnaam;
        this.map = map;
        this.klok = klok;
    }

    /** Looks once. One creditor a time gets its keys, as making them takes a while. One at a time: who asks while it looks, waits. */
    public synchronized void tik() throws IOException, InterruptedException {
        if (eisers.size() < schuldeisers.size()) {
            var een = schuldeisers.get(eisers.size());
            var nieuw = new Schuldeiser(
                    een.getKey(), een.getValue(), vanEisers, map.resolve("schuldeiser-" + eisers.size()), klok);
            nieuw.ronde();
            eisers.add(nieuw);
            return;
        }
        if (isWerk()) {
            for (Schuldeiser een : eisers) {
                ronde(een);
            }
        }
        Hulpverlener vrager = hulp;
        if (vrager != null) {
            vrager.ronde();
        }
    }

    /** Looks until all creditors have their keys, and once more: for who does not wait for the next look. */
    public void kijk() throws IOException, InterruptedException {
        while (eisers.size() < schuldeisers.size()) {
            tik();
        }
        tik();
    }

    /** One question for all: mostly nothing waits. */
    private boolean isWerk() throws IOException, InterruptedException {
        boolean wacht = !Deelnemer.lijst(
                        vanEisers.ontvangen("aangeboden").ofFout().json())
                .isEmpty();
        for (Schuldeiser een : eisers) {
            wacht |= een.stand().tebeantwoorden() > 0;
        }
        return wacht;
    }

    private static void ronde(Schuldeiser een) throws InterruptedException {
        try {
            een.ronde();
        } catch (IOException | RuntimeException e) {
            LOG.info("a creditor of the sandbox is tried again: {}", e.toString());
        }
    }

    /** Asks each creditor that has this in its name, one line of what came of it for each. */
    public List<String> vraagSaldo(String naam, String klant) throws IOException, InterruptedException {
        return hulp().vraagSaldo(naam, klant);
    }

    private synchronized Hulpverlener hulp() throws IOException {
        Hulpverlener er = hulp;
        if (er == null) {
            er = new Hulpverlener(hulpnaam, vanHulp, map.resolve("hulpverlener"), klok);
            hulp = er;
        }
        return er;
    }

    public List<Schuldeiser.Stand> schuldeisers() throws IOException {
        var standen = new ArrayList<Schuldeiser.Stand>();
        for (Schuldeiser een : eisers) {
            standen.add(een.stand());
        }
        return standen;
    }

    /** @throws IllegalArgumentException if there is no such creditor */
    public void gedraag(String naam, Gedrag gedrag) throws IOException {
        for (int i = 0; i < eisers.size(); i++) {
            if (schuldeisers.get(i).getKey().equals(naam)) {
                eisers.get(i).gedraag(gedrag);
                return;
            }
        }
        throw new IllegalArgumentException("no such creditor");
    }

    /** The debts that the counsellor asked for. */
    public List<Hulpverlener.Regel> overzicht() throws IOException {
        Hulpverlener er = hulp;
        return er == null ? List.of() : er.overzicht();
    }
}
