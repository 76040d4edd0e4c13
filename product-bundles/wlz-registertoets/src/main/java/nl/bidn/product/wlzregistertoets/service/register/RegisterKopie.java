// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.bidn.portal.api.Secrecy;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.service.Register;
import nl.bidn.product.wlzregistertoets.service.Registerstand;

/**
 * The register in sealed pages. One query reads which version is in use and the page of it; the number of the page depends on
 * how many pages that version has, which rarely changes, so it is asked with what it was last time, and once more if that
 * proves wrong. What is remembered decides nothing.
 */
public final class RegisterKopie implements Register {
    private static final int MEESTE_POGINGEN = 5;

    private final RegisterStore store;
    private final Registersleutel sleutel;
    private final Grenzen grenzen;
    private final Clock clock;
    private volatile Bladwijzer laatst = new Bladwijzer(0);

    public RegisterKopie(RegisterStore store, Grenzen grenzen, Secrecy secrecy, Clock clock) {
        this.store = store;
        this.sleutel = new Registersleutel(secrecy);
        this.grenzen = grenzen;
        this.clock = clock;
    }

    @Override
    public Registerstand stand() {
        return store.stand().voorVrager(grenzen, clock.instant());
    }

    @Override
    public Vondst zoek(Bsn bsn) {
        byte[] hash = hash(bsn);
        for (int poging = 0; poging < MEESTE_POGINGEN; poging++) {
            Bladwijzer wijzer = laatst;
            int pagina = wijzer.pagina(hash);
            Opgezocht opgezocht = store.zoek(pagina);
            Stand stand = opgezocht.stand();
            Instant nu = clock.instant();
            if (!stand.versheid(grenzen, nu).bruikbaar()) {
                return new Vondst(stand.voorVrager(grenzen, nu), Optional.empty());
            }
            if (stand.bits() == wijzer.bits() && opgezocht.pagina() != null) {
                byte[] open = sleutel.open(stand.versie(), pagina, opgezocht.pagina());
                return new Vondst(stand.voorVrager(grenzen, nu), Optional.ofNullable(Post.zoek(open, hash)));
            }
            laatst = new Bladwijzer(stand.bits());
        }
        throw new IllegalStateException("The register in use misses a page");
    }

    /** Of a version that was taken out of use right after it was read the pages stay for minutes; if not, it is read anew. */
    @Override
    public List<Vondst> zoek(List<Bsn> bsns) {
        if (bsns.size() == 1) {
            return List.of(zoek(bsns.get(0)));
        }
        List<byte[]> hashes = bsns.stream().map(this::hash).toList();
        for (int poging = 0; poging < MEESTE_POGINGEN; poging++) {
            Stand stand = store.stand();
            Instant nu = clock.instant();
            Registerstand voorVrager = stand.voorVrager(grenzen, nu);
            if (!voorVrager.versheid().bruikbaar()) {
                return Collections.nCopies(bsns.size(), new Vondst(voorVrager, Optional.empty()));
            }
            var wijzer = new Bladwijzer(stand.bits());
            List<Integer> nummers = hashes.stream().map(wijzer::pagina).toList();
            Map<Integer, byte[]> paginas = store.paginas(stand.versie(), new LinkedHashSet<>(nummers));
            if (paginas.keySet().containsAll(nummers)) {
                var vondsten = new ArrayList<Vondst>(bsns.size());
                for (int i = 0; i < nummers.size(); i++) {
                    int pagina = nummers.get(i);
                    byte[] open = sleutel.open(stand.versie(), pagina, Objects.requireNonNull(paginas.get(pagina)));
                    vondsten.add(new Vondst(voorVrager, Optional.ofNullable(Post.zoek(open, hashes.get(i)))));
                }
                return vondsten;
            }
        }
        throw new IllegalStateException("The register in use misses a page");
    }

    private byte[] hash(Bsn bsn) {
        return sleutel.hash(bsn.value().getBytes(StandardCharsets.US_ASCII));
    }
}
