// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.sandbox.cak.Cak;
import nl.bidn.portal.sandbox.vecozo.Vecozo;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Opens the stand-ins of VECOZO and the CAK beside the start, and tells the adapters where they are, as an operator does with the
 * real ones: their ports differ from start to start.
 */
@Component(service = KetenDemo.class, immediate = true)
public final class KetenDemo {
    private static final int MOST_TRIES = 20;
    private static final String MOMENT = "2";

    private final PortalEnvironment environment;
    private final ConfigurationAdmin configurations;
    private final Clock clock;
    private final Attempts attempts = new Attempts("start-of-vecozo-and-cak", MOST_TRIES);
    private volatile @Nullable Vecozo vecozo;
    private volatile @Nullable Cak cak;

    /** @throws IllegalStateException if this is no sandbox */
    @Activate
    public KetenDemo(
            @Reference PortalEnvironment environment,
            @Reference ConfigurationAdmin configurations,
            @Reference Clock clock) {
        if (environment.mode() != PortalEnvironment.Mode.SANDBOX) {
            throw new IllegalStateException("The stand-ins of VECOZO and the CAK are for a sandbox alone");
        }
        this.environment = environment;
        this.configurations = configurations;
        this.clock = clock;
        attempts.start(this::open);
    }

    public Optional<Vecozo> vecozo() {
        return Optional.ofNullable(vecozo);
    }

    public Optional<Cak> cak() {
        return Optional.ofNullable(cak);
    }

    private boolean open() throws IOException {
        Path keys = environment.dataFolder().resolve("keys");
        Path folder = environment.dataFolder().resolve("sandbox");
        Duration moment = Duration.ofSeconds(
                Long.parseLong(environment.value("sandbox.moment.seconds").orElse(MOMENT)));
        Vecozo v = vecozo;
        if (v == null) {
            v = new Vecozo(
                    port("vecozo"),
                    keys,
                    door("zorg-vecozo/Berichtuitwisseling"),
                    folder.resolve("vecozo"),
                    moment,
                    clock);
            vecozo = v;
        }
        tell("nl.bidn.product.zorg-vecozo", v.address(), keys);
        Cak c = cak;
        if (c == null) {
            c = new Cak(port("cak"), keys, door("zorg-cak/OntvangAsynchroon"), folder.resolve("cak"), moment, clock);
            cak = c;
        }
        tell("nl.bidn.product.zorg-cak", c.address(), keys);
        return true;
    }

    private int port(String name) {
        return environment.value(name + ".port").map(Integer::valueOf).orElse(0);
    }

    private URI door(String path) {
        return URI.create("https://localhost:" + environment.httpsPort() + "/soap/" + path);
    }

    private void tell(String pid, URI address, Path keys) throws IOException {
        Map<String, Object> properties = Map.of(
                "address", address.toString(),
                "certificate.file", keys.resolve("sandbox-ca.pem").toString());
        configurations.getConfiguration(pid, "?").update(FrameworkUtil.asDictionary(properties));
    }

    @Deactivate
    void stop() {
        attempts.stop();
        vecozo().ifPresent(Vecozo::close);
        cak().ifPresent(Cak::close);
    }
}
