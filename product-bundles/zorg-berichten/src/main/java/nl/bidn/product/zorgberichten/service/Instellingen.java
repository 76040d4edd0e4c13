// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.api.Settings;
import nl.bidn.portal.values.SystemCertificate;
import nl.bidn.product.zorgberichten.message.check.Keuring;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import nl.bidn.product.zorgberichten.message.standaard.Partij;
import nl.bidn.product.zorgberichten.service.Gemeentesysteem.Uitkomst;
import nl.bidn.product.zorgberichten.service.Gemeentesysteem.Verbinding;

/** What a municipality chose for its connection, and the changing and testing of it. For any thread. */
public final class Instellingen {
    /** Shorter than a page may take. */
    private static final Duration TESTGEDULD = Duration.ofSeconds(4);

    private final Supplier<Keuring> keuring;
    private final Bezorging bezorging;
    private final Gemeentesysteem systeem;
    private final Portal portal;

    Instellingen(Supplier<Keuring> keuring, Bezorging bezorging, Gemeentesysteem systeem, Portal portal) {
        this.keuring = keuring;
        this.bezorging = bezorging;
        this.systeem = systeem;
        this.portal = portal;
    }

    /**
     * Something that cannot be kept.
     *
     * @param key of the setting
     * @param zin what is wrong, for the user
     */
    public record Ongeldig(String key, String zin) {}

    /** What came of a test message, how long it took, and when it went. */
    public record Testuitslag(Uitkomst uitkomst, Duration duur, Instant op) {}

    public <T> T waarde(Setting<T> setting, Dienst dienst, OrganisationId gemeente) {
        return settings(dienst).value(setting, gemeente);
    }

    /** The message types that can come for a municipality, in order. */
    public List<String> soorten(Dienst dienst) {
        return keuring.get().standaarden().alle().stream()
                .flatMap(standaard -> standaard.berichten().stream())
                .filter(type -> type.ontvanger() == Partij.GEMEENTE)
                .map(Berichttype::naam)
                .filter(naam -> Dienst.van(naam) == dienst)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Keeps what is new of these values, all of it or nothing. What waits follows the new way.
     *
     * @return what is wrong; empty: it is kept
     */
    public List<Ongeldig> wijzig(
            Caller caller, Dienst dienst, OrganisationId gemeente, Map<Setting<?>, String> waarden) {
        List<Ongeldig> fouten = new ArrayList<>();
        waarden.forEach((setting, text) -> fout(setting, text).ifPresent(fouten::add));
        if (fouten.isEmpty() && zonderAdres(dienst, gemeente, waarden)) {
            fouten.add(new Ongeldig(
                    Instelling.ENDPOINT.key(),
                    "Vul het adres van uw systeem in, of kies dat uw systeem de berichten ophaalt."));
        }
        if (fouten.isEmpty()) {
            portal.transactions().run(() -> bewaar(caller, dienst, gemeente, waarden));
        }
        return List.copyOf(fouten);
    }

    /** Whether the hub would have to bring messages to nowhere. */
    private boolean zonderAdres(Dienst dienst, OrganisationId gemeente, Map<Setting<?>, String> waarden) {
        return wordt(Instelling.WIJZE, dienst, gemeente, waarden) == Wijze.AANBIEDEN
                && !wordt(Instelling.WEBSERVICE, dienst, gemeente, waarden)
                        .namen()
                        .isEmpty()
                && wordt(Instelling.ENDPOINT, dienst, gemeente, waarden).isEmpty();
    }

    private <T> T wordt(Setting<T> setting, Dienst dienst, OrganisationId gemeente, Map<Setting<?>, String> waarden) {
        String text = waarden.get(setting);
        return text == null
                ? settings(dienst).value(setting, gemeente)
                : setting.parse().apply(text.strip());
    }

    private void bewaar(Caller caller, Dienst dienst, OrganisationId gemeente, Map<Setting<?>, String> waarden) {
        Settings settings = settings(dienst);
        boolean anders = false;
        for (Map.Entry<Setting<?>, String> each : waarden.entrySet()) {
            Setting<?> setting = each.getKey();
            Object nieuw = setting.parse().apply(each.getValue());
            if (!nieuw.equals(settings.value(setting, gemeente))) {
                settings.change(caller, setting, gemeente, nieuw.toString());
                anders = true;
            }
        }
        if (anders) {
            portal.tasks().ask(Omleiden.NAME, gemeente, dienst.name());
        }
    }

    private Optional<Ongeldig> fout(Setting<?> setting, String text) {
        try {
            Object waarde = setting.parse().apply(text.strip());
            if (setting.equals(Instelling.ENDPOINT) && !waarde.toString().isEmpty()) {
                portal.outgoing().check(URI.create(waarde.toString()));
            }
            return waarde instanceof SystemCertificate certificaat
                            && certificaat.isExpired(portal.clock().instant())
                    ? Optional.of(new Ongeldig(setting.key(), "Dit certificaat is verlopen."))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new Ongeldig(setting.key(), String.valueOf(e.getMessage())));
        }
    }

    /**
     * Sends a test message to the system of a municipality now: to its address, also while the test profile is on.
     *
     * @return none: it gave no address
     */
    public Optional<Testuitslag> test(Caller caller, Dienst dienst, OrganisationId gemeente) {
        Optional<Verbinding> verbinding = bezorging.verbinding(dienst, gemeente);
        if (verbinding.isEmpty()) {
            return Optional.empty();
        }
        Instant begin = portal.clock().instant();
        Uitkomst uitkomst = systeem.bied(
                verbinding.get().met(TESTGEDULD),
                Testbericht.envelop(Oordeel.adres(gemeente), begin),
                Testbericht.INHOUD);
        Duration duur = Duration.between(begin, portal.clock().instant());
        boolean goed = uitkomst instanceof Uitkomst.Aangenomen;
        portal.audit()
                .record(
                        caller,
                        "koppeling-getest",
                        goed ? Outcome.DONE : Outcome.FAILED,
                        gemeente,
                        "product=" + dienst.product());
        return Optional.of(new Testuitslag(uitkomst, duur, begin));
    }

    private Settings settings(Dienst dienst) {
        return portal.settings().of(dienst.product());
    }
}
