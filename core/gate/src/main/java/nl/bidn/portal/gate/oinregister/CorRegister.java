// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.oinregister;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.data.PortalEnvironment.Mode;
import nl.bidn.portal.identity.OinRegister;
import nl.bidn.portal.values.Oin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link OinRegister} by the REST interface of the Centrale OIN Raadpleegvoorziening: {@code GET organisaties/<oin>} below
 * the address that {@code portal.oin.register} gives, in production HTTPS. It answers without a key. Source: Logius,
 * OIN-Stelsel, section 6.5 (COR API); the answer is HAL, of which {@code oin}, {@code naam} and {@code status} are read.
 */
@Component(service = OinRegister.class)
public final class CorRegister implements OinRegister {
    private static final Logger LOG = LoggerFactory.getLogger(CorRegister.class);
    private static final String ADDRESS = "oin.register";
    private static final String IN_USE = "Actief";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final PortalEnvironment environment;
    private final Duration patience;

    @Activate
    public CorRegister(@Reference PortalEnvironment environment) {
        this(environment, PATIENCE);
    }

    CorRegister(PortalEnvironment environment, Duration patience) {
        this.environment = environment;
        this.patience = patience;
    }

    @Override
    public Answer lookUp(Oin oin) {
        Optional<String> base = environment.value(ADDRESS);
        if (base.isEmpty()) {
            return nothing(Outcome.NOT_CONFIGURED);
        }
        try {
            return ask(address(base.get(), oin), oin);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("the register of OINs was not reached: {}", e.getClass().getSimpleName());
            return nothing(Outcome.NOT_REACHABLE);
        }
    }

    private URI address(String base, Oin oin) {
        URI address = URI.create(base.replaceAll("/+$", "") + "/organisaties/" + oin.value());
        boolean secure = "https".equals(address.getScheme());
        if (!secure && !("http".equals(address.getScheme()) && environment.mode() == Mode.SANDBOX)) {
            throw new IllegalArgumentException("The register of OINs is asked over HTTPS");
        }
        return address;
    }

    private Answer ask(URI address, Oin oin) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        try {
            int millis = (int) patience.toMillis();
            connection.setConnectTimeout(millis);
            connection.setReadTimeout(millis);
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            connection.setRequestProperty("Accept", "application/hal+json, application/json");
            int status = connection.getResponseCode();
            return switch (status) {
                case HttpURLConnection.HTTP_OK -> read(ShortAnswer.of(connection.getInputStream(), patience), oin);
                case HttpURLConnection.HTTP_NOT_FOUND -> nothing(Outcome.NOT_FOUND);
                default -> throw new IOException("status " + status);
            };
        } finally {
            connection.disconnect();
        }
    }

    /** One organisation, or a list of those that were found. */
    private static Answer read(byte[] content, Oin oin) throws IOException {
        JsonNode answer = new ObjectMapper().readTree(content);
        JsonNode list = answer.path("organisaties");
        for (JsonNode one : list.isArray() ? list : Optional.of(answer).stream().toList()) {
            if (oin.value().equals(one.path("oin").asText())) {
                return IN_USE.equals(one.path("status").asText(IN_USE))
                        ? new Answer(Outcome.FOUND, one.path("naam").asText())
                        : nothing(Outcome.NOT_FOUND);
            }
        }
        if (list.isArray()) {
            return nothing(Outcome.NOT_FOUND);
        }
        throw new IOException("an answer about something else");
    }

    private static Answer nothing(Outcome outcome) {
        return new Answer(outcome, "");
    }
}
