// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.sandbox.wgs.Bron;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Opens the sources of debt help beside the start, and tells Schuldhulpverlening where they are, as an operator does with the real
 * ones: their ports differ from start to start.
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

    /** Once; the product comes back with it. */
    synchronized void start() throws IOException {
        Path keys = environment.dataFolder().resolve("keys");
        for (String code : BRONNEN.keySet()) {
            if (!open.containsKey(code)) {
                open.put(code, new Bron(code, port(code), keys, clock));
            }
        }
        Map<String, Object> properties = Map.of(
                "bronnen",
                BRONNEN.entrySet().stream()
                        .map(bron -> regel(bron.getKey(), bron.getValue()))
                        .collect(Collectors.joining(";")),
                "bronnen.certificaat",
                keys.resolve("sandbox-ca.pem").toString(),
                "termijn.minuten",
                TERMIJN_MINUTEN);
        configurations.getConfiguration(PID, "?").update(FrameworkUtil.asDictionary(properties));
    }

    private int port(String code) {
        return environment
                .value("bron." + code + ".port")
                .map(Integer::parseInt)
                .orElse(0);
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
