// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.service.Indicatie;
import nl.bidn.product.wlzregistertoets.service.Register;
import nl.bidn.product.wlzregistertoets.service.Registerstand;
import nl.bidn.product.wlzregistertoets.service.Versheid;

/** A register in memory, that a test fills, swaps and lets grow old. */
public final class NepRegister implements Register {
    private final Map<String, Indicatie> indicaties = new ConcurrentHashMap<>();
    private final AtomicInteger gezocht = new AtomicInteger();
    private volatile Registerstand stand =
            new Registerstand(Versheid.ACTUEEL, Optional.of(Instant.parse("2026-11-23T04:00:00Z")), false);
    private volatile IntConsumer bijZoeken = nummer -> {};

    public void zet(Bsn bsn, Indicatie indicatie) {
        indicaties.put(bsn.value(), indicatie);
    }

    /** A newer one, of this moment, with just these. */
    public void wissel(Instant peilmoment, Map<Bsn, Indicatie> nieuw) {
        indicaties.clear();
        nieuw.forEach(this::zet);
        stand = new Registerstand(Versheid.ACTUEEL, Optional.of(peilmoment), false);
    }

    /** The same people, of another moment. */
    public void peil(Instant peilmoment) {
        stand = new Registerstand(Versheid.ACTUEEL, Optional.of(peilmoment), false);
    }

    public void versheid(Versheid versheid) {
        stand = new Registerstand(versheid, stand.peilmoment(), false);
    }

    /** Done before each look-up, with its number from 1. */
    public void bijZoeken(IntConsumer doe) {
        bijZoeken = doe;
    }

    public int gezocht() {
        return gezocht.get();
    }

    @Override
    public Registerstand stand() {
        return stand;
    }

    @Override
    public Vondst zoek(Bsn bsn) {
        bijZoeken.accept(gezocht.incrementAndGet());
        Optional<Indicatie> gevonden = Optional.ofNullable(indicaties.get(bsn.value()));
        return new Vondst(stand, stand.versheid().bruikbaar() ? gevonden : Optional.empty());
    }
}
