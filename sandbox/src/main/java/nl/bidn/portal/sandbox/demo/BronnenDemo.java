// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.sandbox.wgs.Bron;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Opens the sources of debt help beside the start, and tells Schuldhulpverlening where they are, as an operator does with the real
 * ones: at the ports of the start before, so that nothing changes, or at others if those are taken.
 */
@Component(service = BronnenDemo.class)
public final class BronnenDemo {
    private static final String PID = "nl.bidn.product.schuldhulpverlening";
    private static final int TERMIJN_MINUTEN = 2;

    /** By its code: its name, and the diensten for which it is asked. */
    private static final Map<String, String> BRONNEN = bronnen();

    private final PortalEnvironment environment;
    private final ConfigurationAdmin configurations;
    private final Clock clock;
    private final Map<String, Bron> open = new ConcurrentHashMap<>();

    @Activate
    public BronnenDemo(
            @Reference PortalEnvironment environment,
            @Reference ConfigurationAdmin configurations,
            @Reference Clock clock) {
        this.environment = environment;
        this.configurations = configurations;
        this.clock = clock;
    }

    private static Map<String, String> bronnen() {
        Map<String, String> bronnen = new LinkedHashMap<>();
        bronnen.put("inkomen", "UWV Polisadministratie (sandbox)|wgs-toegang,wgs-plan-van-aanpak");
        bronnen.put("uitkeringen", "UWV Uitkeringen (sandbox)|wgs-toegang,wgs-plan-van-aanpak");
        bronnen.put("belasting", "Belastingdienst (sandbox)|wgs-plan-van-aanpak");
        return bronnen;
    }

    /** Once. The product comes back with it if something is other than at the start before, such as a port that was taken. */
    synchronized void start() throws IOException {
        Configuration configuration = configurations.getConfiguration(PID, "?");
        Path keys = environment.dataFolder().resolve("keys");
        Map<String, Integer> before = Bronnenlijst.ports(configuration.getProperties());
        for (String code : BRONNEN.keySet()) {
            if (!open.containsKey(code)) {
                open.put(code, open(code, before.getOrDefault(code, 0), keys));
            }
        }
        Map<String, Object> properties = Map.of(
                Bronnenlijst.KEY,
                BRONNEN.entrySet().stream()
                        .map(bron -> regel(bron.getKey(), bron.getValue()))
                        .collect(Collectors.joining(";")),
                "bronnen.certificaat",
                keys.resolve("sandbox-ca.pem").toString(),
                "termijn.minuten",
                TERMIJN_MINUTEN);
        configuration.updateIfDifferent(FrameworkUtil.asDictionary(properties));
    }

    private Bron open(String code, int before, Path keys) throws IOException {
        Optional<Integer> told = environment.value("bron." + code + ".port").map(Integer::parseInt);
        try {
            return new Bron(code, told.orElse(before), keys, clock);
        } catch (BindException taken) {
            if (told.isPresent()) {
                throw taken;
            }
            return new Bron(code, 0, keys, clock);
        }
    }

    private String regel(String code, String naamEnDiensten) {
        String[] delen = naamEnDiensten.split("\\|", -1);
        Bron bron = open.get(code);
        if (bron == null) {
            throw new IllegalStateException("Source " + code + " is not open");
        }
        return code + "|" + delen[0] + "|" + bron.address() + "|" + delen[1];
    }

    @Deactivate
    void stop() {
        open.values().forEach(Bron::close);
    }
}
