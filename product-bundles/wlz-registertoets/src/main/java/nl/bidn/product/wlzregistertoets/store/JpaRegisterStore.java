// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import static nl.bidn.product.wlzregistertoets.store.Opdracht.getal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import nl.bidn.product.wlzregistertoets.service.register.Opgezocht;
import nl.bidn.product.wlzregistertoets.service.register.RegisterStore;
import nl.bidn.product.wlzregistertoets.service.register.Stand;
import nl.bidn.product.wlzregistertoets.service.register.Stuk;
import org.jspecify.annotations.Nullable;

/**
 * Pages and pieces by SQL: they have no life as objects, there are many of them, and several go in one statement. All that has
 * one winner is a statement of its own.
 */
final class JpaRegisterStore implements RegisterStore {
    /** Rows in one statement. */
    private static final int SAMEN = 32;
    /** Rows that are removed in one transaction. */
    private static final int WEG = 2000;

    private final EntityManager em;
    private final LongAdder blikken = new LongAdder();

    JpaRegisterStore(EntityManager em) {
        this.em = em;
    }

    @Override
    public Stand stand() {
        return Standlezer.stand(em);
    }

    @Override
    public Opgezocht zoek(int pagina) {
        blikken.increment();
        return Standlezer.metPagina(em, pagina);
    }

    @Override
    public Map<Integer, byte[]> paginas(long versie, Collection<Integer> nummers) {
        blikken.add(nummers.size());
        return Paginalezer.lees(em, versie, List.copyOf(nummers));
    }

    @Override
    public long blikken() {
        return blikken.sum();
    }

    @Override
    public OptionalLong claim(String van, Instant vroegst, Instant tot) {
        boolean gelukt = new Opdracht(
                        em,
                        "UPDATE wlz_registertoets.register_stand SET laatste = laatste + 1, lading = laatste + 1,"
                                + " lading_van = ?1, lading_tot = ?2 WHERE id = 1"
                                + " AND (lading = 0 OR lading_van = ?3 OR lading_tot < ?4 OR lading_tot > ?5)",
                        van,
                        tot.toEpochMilli(),
                        van,
                        vroegst.toEpochMilli(),
                        tot.toEpochMilli())
                .doeEen();
        if (!gelukt) {
            return OptionalLong.empty();
        }
        long versie = stand().lading();
        new Opdracht(em, "INSERT INTO wlz_registertoets.register_versie (versie, geschreven) VALUES (?1, 0)", versie)
                .doe();
        return OptionalLong.of(versie);
    }

    @Override
    public boolean verleng(long versie, Instant tot) {
        return new Opdracht(
                        em,
                        "UPDATE wlz_registertoets.register_stand SET lading_tot = ?1 WHERE id = 1 AND lading = ?2",
                        tot.toEpochMilli(),
                        versie)
                .doeEen();
    }

    @Override
    public boolean wissel(long versie, int bits, Instant peilmoment, int aantal, Instant geladenOp) {
        return new Opdracht(
                        em,
                        "UPDATE wlz_registertoets.register_stand SET vorige = versie, versie = lading, bits = ?1,"
                                + " peilmoment = ?2, aantal = ?3, geladen_op = ?4, geweigerd_op = 0, lading = 0,"
                                + " lading_van = '', lading_tot = 0 WHERE id = 1 AND lading = ?5",
                        bits,
                        peilmoment.toEpochMilli(),
                        aantal,
                        geladenOp.toEpochMilli(),
                        versie)
                .doeEen();
    }

    @Override
    public boolean geefOp(long versie, @Nullable Instant geweigerdOp) {
        return new Opdracht(
                        em,
                        "UPDATE wlz_registertoets.register_stand SET lading = 0, lading_van = '', lading_tot = 0,"
                                + " geweigerd_op = ?1 WHERE id = 1 AND lading = ?2",
                        geweigerdOp == null ? 0L : geweigerdOp.toEpochMilli(),
                        versie)
                .doeEen();
    }

    @Override
    public boolean schrijf(long versie) {
        return new Opdracht(
                        em,
                        "UPDATE wlz_registertoets.register_versie SET geschreven = geschreven + 1"
                                + " WHERE versie = ?1 AND geschreven >= 0",
                        versie)
                .doeEen();
    }

    @Override
    public boolean vergrendel(long versie) {
        return new Opdracht(
                        em,
                        "UPDATE wlz_registertoets.register_versie SET geschreven = geschreven WHERE versie = ?1",
                        versie)
                .doeEen();
    }

    @Override
    public void voegStukkenToe(long versie, List<Stuk> stukken) {
        var rijen = stukken.stream()
                .map(stuk -> new Object[] {versie, stuk.emmer(), stuk.volgnummer(), stuk.inhoud()})
                .toList();
        voegToe("register_stuk (versie, emmer, volgnummer, inhoud)", rijen);
    }

    @Override
    public void voegPaginasToe(long versie, int eerste, List<byte[]> paginas) {
        var rijen = new ArrayList<Object[]>(paginas.size());
        for (byte[] inhoud : paginas) {
            rijen.add(new Object[] {versie, eerste + rijen.size(), inhoud});
        }
        voegToe("register_pagina (versie, pagina, inhoud)", rijen);
    }

    @Override
    public void leerPaginas() {
        Paginalezer.leer(em);
    }

    /** Several rows a statement: each statement costs a way to the database and back. */
    private void voegToe(String tabel, List<Object[]> rijen) {
        for (int van = 0; van < rijen.size(); van += SAMEN) {
            List<Object[]> deel = rijen.subList(van, Math.min(rijen.size(), van + SAMEN));
            new Opdracht(
                            em,
                            "INSERT INTO wlz_registertoets." + tabel + " VALUES " + Opdracht.plaatsen(deel),
                            deel.stream().flatMap(Stream::of).toArray())
                    .doe();
        }
    }

    @Override
    public List<Stuk> stukken(long versie, int emmer) {
        return new Opdracht(
                        em,
                        "SELECT volgnummer, inhoud FROM wlz_registertoets.register_stuk WHERE versie = ?1"
                                + " AND emmer = ?2 ORDER BY volgnummer",
                        versie,
                        emmer)
                .rijen().stream()
                        .map(rij -> new Stuk(emmer, (int) getal(rij[0]), (byte[]) Objects.requireNonNull(rij[1])))
                        .collect(Collectors.toList());
    }

    @Override
    public void verwijderStukken(long versie, int van, int tot) {
        new Opdracht(
                        em,
                        "DELETE FROM wlz_registertoets.register_stuk WHERE versie = ?1 AND emmer >= ?2 AND emmer < ?3",
                        versie,
                        van,
                        tot)
                .doe();
    }

    @Override
    public List<Long> versies() {
        return new Opdracht(em, "SELECT versie FROM wlz_registertoets.register_versie ORDER BY versie")
                .kolom(Number.class).stream().map(Number::longValue).toList();
    }

    @Override
    public long vorige() {
        return new Opdracht(em, "SELECT vorige FROM wlz_registertoets.register_stand WHERE id = 1")
                .kolom(Number.class)
                .get(0)
                .longValue();
    }

    @Override
    public boolean ruimOp(long versie) {
        new Opdracht(em, "UPDATE wlz_registertoets.register_versie SET geschreven = -1 WHERE versie = ?1", versie)
                .doe();
        if (verwijderVan("register_pagina", "pagina", versie, WEG)
                || verwijderVan("register_stuk", "emmer", versie, 1)) {
            return false;
        }
        new Opdracht(em, "DELETE FROM wlz_registertoets.register_versie WHERE versie = ?1", versie).doe();
        return true;
    }

    /** The first ones by this number; false: there are none. */
    private boolean verwijderVan(String tabel, String kolom, long versie, int meeste) {
        @Nullable
        Object eerste = new Opdracht(
                        em, "SELECT MIN(" + kolom + ") FROM wlz_registertoets." + tabel + " WHERE versie = ?1", versie)
                .eerste();
        if (eerste == null) {
            return false;
        }
        new Opdracht(
                        em,
                        "DELETE FROM wlz_registertoets." + tabel + " WHERE versie = ?1 AND " + kolom + " < ?2",
                        versie,
                        getal(eerste) + meeste)
                .doe();
        return true;
    }
}
