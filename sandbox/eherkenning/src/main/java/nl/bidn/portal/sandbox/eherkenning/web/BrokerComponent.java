// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.sandbox.eherkenning.DemoPersona;
import nl.bidn.portal.sandbox.eherkenning.EherkenningBroker;
import nl.bidn.portal.sandbox.eherkenning.PhoneMessages;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server with the sandbox, at the port {@code eherkenning.port}; {@code eherkenning.tls.port} opens the door with
 * mutual TLS besides. Outside a sandbox it refuses.
 */
@Component(service = EherkenningBroker.class, immediate = true)
public final class BrokerComponent implements EherkenningBroker {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerComponent.class);
    private static final String TEST_OIN = "00000099";

    private final BrokerServer server;

    /** @throws IllegalStateException if this is no sandbox, or the portal's OIN is that of a real organisation */
    @Activate
    public BrokerComponent(
            @Reference PortalEnvironment environment, @Reference Clock clock, @Reference PhoneMessages phone) {
        if (environment.mode() != PortalEnvironment.Mode.SANDBOX) {
            throw new IllegalStateException("The simulated eHerkenning is for a sandbox alone");
        }
        if (!environment.value("eherkenning.oin").orElse(TEST_OIN).startsWith(TEST_OIN)) {
            throw new IllegalStateException("The simulated eHerkenning is for test OINs alone (00000099...)");
        }
        try {
            this.server = new BrokerServer(
                    environment.value("eherkenning.port").map(Integer::valueOf).orElse(0),
                    tls(environment),
                    URI.create(environment.baseAddress() + "/saml/metadata"),
                    environment.dataFolder().resolve("sandbox").resolve("eherkenning"),
                    clock,
                    phone);
        } catch (IOException e) {
            throw new UncheckedIOException("The simulated eHerkenning can't listen at its port", e);
        }
        LOG.info("The simulated eHerkenning listens at {}", server.address());
    }

    private static @Nullable TlsDoor tls(PortalEnvironment environment) {
        return environment
                .value("eherkenning.tls.port")
                .map(port -> new TlsDoor(
                        Integer.parseInt(port), environment.dataFolder().resolve("keys")))
                .orElse(null);
    }

    @Override
    public URI address() {
        return server.address();
    }

    @Override
    public List<Offer> makelaars() {
        return server.makelaars();
    }

    @Override
    public void takeCatalogue(String catalogue) {
        server.takeCatalogue(catalogue);
    }

    @Override
    public String pseudonym(DemoPersona persona) {
        return server.pseudonym(persona);
    }

    @Deactivate
    void stop() {
        server.close();
    }
}
