// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.service.Indicatie;
import nl.bidn.product.wlzregistertoets.service.Register;
import nl.bidn.product.wlzregistertoets.service.Registerstand;
import nl.bidn.product.wlzregistertoets.service.Versheid;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;

/** A register of three people that a test can make old, or take away. */
public final class VastRegister implements Register {
    public static final Instant PEILMOMENT = Instant.parse("2026-11-23T02:00:00Z");
    public static final Bsn JA = new Bsn("999900006");
    public static final Bsn ONBEKEND = new Bsn("999900018");
    /** A negative decision after a positive one. */
    public static final Bsn NEE = new Bsn("999900031");
    /** The register has nothing of this person. */
    public static final Bsn NIETS = new Bsn("999900043");

    private final Map<Bsn, Indicatie> mensen = new HashMap<>();
    private Registerstand stand = new Registerstand(Versheid.ACTUEEL, Optional.of(PEILMOMENT), false);

    public VastRegister() {
        LocalDate dag = LocalDate.of(2026, 3, 2);
        mensen.put(JA, new Indicatie(WlzStatus.JA, dag, dag.plusDays(12), null));
        mensen.put(ONBEKEND, new Indicatie(WlzStatus.ONBEKEND, dag, dag, dag.plusYears(1)));
        mensen.put(NEE, new Indicatie(WlzStatus.NEE, dag, dag, dag.plusDays(30)));
    }

    public void stand(Versheid versheid, boolean laden) {
        stand = new Registerstand(
                versheid, versheid == Versheid.GEEN ? Optional.empty() : Optional.of(PEILMOMENT), laden);
    }

    @Override
    public Registerstand stand() {
        return stand;
    }

    @Override
    public Vondst zoek(Bsn bsn) {
        return new Vondst(
                stand, stand.versheid().bruikbaar() ? Optional.ofNullable(mensen.get(bsn)) : Optional.empty());
    }
}
