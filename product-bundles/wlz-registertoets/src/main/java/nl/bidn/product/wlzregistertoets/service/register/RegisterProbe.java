// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import java.time.Duration;
import java.time.Instant;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Probe;
import nl.bidn.product.wlzregistertoets.service.Portal;

/**
 * Tells how fresh the register is, and whether the last delivery was refused: the alarm for the operator. Where there has never been
 * one, it is patient for some minutes after a start, as the first may be on its way.
 */
public final class RegisterProbe implements Probe {
    private static final Duration GEDULD = Duration.ofMinutes(10);

    private final RegisterStore store;
    private final Grenzen grenzen;
    private final Portal portal;
    private final Instant sinds;

    public RegisterProbe(RegisterStore store, Grenzen grenzen, Portal portal) {
        this.store = store;
        this.grenzen = grenzen;
        this.portal = portal;
        this.sinds = portal.clock().instant();
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public Health check() {
        Stand stand = portal.transactions().call(store::stand);
        Instant nu = portal.clock().instant();
        String geweigerd = stand.geweigerdOp()
                .map(op -> "; the last delivery was refused at " + op)
                .orElse("");
        String van = "the register is of " + stand.peilmoment() + ", with " + stand.aantal() + " persons" + geweigerd;
        return switch (stand.versheid(grenzen, nu)) {
            case GEEN ->
                geweigerd.isEmpty() && nu.isBefore(sinds.plus(GEDULD))
                        ? Health.ok("there is no register yet")
                        : Health.down("there is no register" + geweigerd);
            case TE_OUD -> Health.down("nothing is answered: " + van);
            case VEROUDERD -> Health.degraded(van);
            case ACTUEEL -> geweigerd.isEmpty() ? Health.ok(van) : Health.degraded(van);
        };
    }
}
