// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.instelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.values.Bsn;
import nl.bidn.portal.values.SystemCertificate;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Register;
import nl.bidn.product.wlzregistertoets.service.Registerstand;
import nl.bidn.product.wlzregistertoets.service.Rights;
import nl.bidn.product.wlzregistertoets.service.toets.Weigering;

/** What a municipality set for its systems, and the changing and testing of it. For any thread. */
public final class Instellingen {
    /** A number for testing, that belongs to nobody. */
    private static final Bsn TESTPERSOON = new Bsn("999900006");

    private final Systeemtoegang toegang;
    private final Register register;
    private final Portal portal;

    public Instellingen(Systeemtoegang toegang, Register register, Portal portal) {
        this.toegang = toegang;
        this.register = register;
        this.portal = portal;
    }

    /**
     * Something that cannot be kept.
     *
     * @param zin what is wrong, for the user
     */
    public record Ongeldig(String key, String zin) {}

    /**
     * What would come of a call.
     *
     * @param weigering none: it would be let in
     * @param stand of the register that was asked for a test person; what it said of that person is not told
     */
    public record Testuitslag(Optional<Weigering> weigering, Registerstand stand) {}

    public <T> T waarde(Setting<T> setting, OrganisationId organisatie) {
        return portal.settings().value(setting, organisatie);
    }

    /**
     * Keeps what is new of these values, all of it or nothing.
     *
     * @return what is wrong; empty: it is kept
     */
    public List<Ongeldig> wijzig(Caller caller, OrganisationId organisatie, Map<Setting<?>, String> waarden) {
        mag(caller, organisatie);
        var fouten = new ArrayList<Ongeldig>();
        waarden.forEach((setting, text) -> fout(setting, text).ifPresent(fouten::add));
        if (fouten.isEmpty()) {
            portal.transactions()
                    .run(() -> waarden.forEach((setting, text) -> {
                        Object nieuw = setting.parse().apply(text.strip());
                        if (!nieuw.equals(portal.settings().value(setting, organisatie))) {
                            portal.settings().change(caller, setting, organisatie, nieuw.toString());
                            if (nieuw instanceof SystemCertificate certificaat) {
                                WaarschuwCertificaat.vraag(portal, organisatie, certificaat);
                            }
                        }
                    }));
        }
        return List.copyOf(fouten);
    }

    private Optional<Ongeldig> fout(Setting<?> setting, String text) {
        try {
            Object waarde = setting.parse().apply(text.strip());
            return waarde instanceof SystemCertificate certificaat
                    ? zin(certificaat).map(zin -> new Ongeldig(setting.key(), zin))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new Ongeldig(setting.key(), String.valueOf(e.getMessage())));
        }
    }

    private Optional<String> zin(SystemCertificate certificaat) {
        if (certificaat.isExpired(portal.clock().instant())) {
            return Optional.of("Dit certificaat is verlopen.");
        }
        return !certificaat.isEmpty() && certificaat.oin().isEmpty()
                ? Optional.of("In dit certificaat staat geen OIN.")
                : Optional.empty();
    }

    /**
     * Tries a call of a system without one: whether it would be let in, and whether the register answers. It is asked for a
     * person that does not exist, so there is no line about anybody.
     */
    public Testuitslag test(Caller caller, OrganisationId organisatie, String oin, String adres) {
        mag(caller, organisatie);
        return portal.transactions().call(() -> {
            Optional<Weigering> weigering = toegang.weigert(oin, organisatie, adres);
            portal.audit()
                    .record(
                            caller,
                            "wlz-testaanroep",
                            weigering.isEmpty() ? Outcome.DONE : Outcome.REFUSED,
                            organisatie,
                            weigering.map(Weigering::name).orElse("toegelaten"));
            return new Testuitslag(weigering, register.zoek(TESTPERSOON).stand());
        });
    }

    private static void mag(Caller caller, OrganisationId organisatie) {
        if (!caller.may(Rights.INSTELLEN, organisatie)) {
            throw new SecurityException("May not set for " + organisatie);
        }
    }
}
