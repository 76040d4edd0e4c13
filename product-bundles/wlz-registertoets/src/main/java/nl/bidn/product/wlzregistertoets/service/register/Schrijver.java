// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import java.time.Instant;
import nl.bidn.product.wlzregistertoets.service.Portal;

/** Writes in one version, each time in a transaction of its own, as long as nobody took over. For one thread. */
final class Schrijver {
    private final RegisterStore store;
    private final Portal portal;
    private final long versie;
    private final Tempo tempo;
    private Instant gezegd;

    Schrijver(RegisterStore store, Portal portal, long versie) {
        this.tempo = new Tempo(store::blikken);
        this.store = store;
        this.portal = portal;
        this.versie = versie;
        this.gezegd = portal.clock().instant();
    }

    /** @throws Verdrongen if another took over */
    void schrijf(Runnable werk) {
        Instant nu = portal.clock().instant();
        if (nu.isBefore(gezegd) || !nu.isBefore(gezegd.plus(Stand.PACHT.dividedBy(4)))) {
            verleng(nu);
        }
        portal.transactions().run(() -> {
            if (!store.schrijf(versie)) {
                throw new Verdrongen(versie);
            }
            werk.run();
        });
        adem();
    }

    /** Between two pieces of work, outside any transaction: makes room for who looks up. */
    void adem() {
        tempo.adem();
    }

    /** In a transaction of its own, as look-ups wait for it on Derby. */
    private void verleng(Instant nu) {
        if (!portal.transactions().call(() -> store.verleng(versie, nu.plus(Stand.PACHT)))) {
            throw new Verdrongen(versie);
        }
        gezegd = nu;
    }
}
