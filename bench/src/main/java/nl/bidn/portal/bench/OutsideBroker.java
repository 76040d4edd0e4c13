// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.bidn.portal.driver.RunningPortal;
import nl.bidn.portal.sandbox.eherkenning.web.BrokerServer;

/**
 * The simulated broker in the process of the bench, in the place of the one that a portal of the sandbox has within: what a portal
 * does is then told from what a broker does by the process, down to the compiler and the garbage collector.
 */
final class OutsideBroker implements AutoCloseable {
    static final String NAME = "noordwind";

    private static final Pattern CERTIFICATE = Pattern.compile("<ds:X509Certificate>([^<]+)</ds:X509Certificate>");

    private final BrokerServer server;

    /** @param portal which takes it in under the name of the one that it has within, in its place */
    OutsideBroker(RunningPortal portal, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        server = new BrokerServer(
                0,
                null,
                URI.create(portal.address("/saml/metadata")),
                folder.resolve("makelaar"),
                Clock.systemUTC(),
                (kind, to, about, text) -> {});
        server.takeCatalogue(portal.console("portal:eherkenning-catalogue"));
        var description = metadata(server);
        var metadata = Files.writeString(folder.resolve("metadata.xml"), description);
        var signers = Files.writeString(folder.resolve("signers.pem"), certificates(description));
        portal.console("portal:broker-import --id " + NAME + " --certificate " + signers + " " + metadata);
    }

    /** What a broker says of itself, as it is fetched from it. */
    static String metadata(BrokerServer broker) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(broker.address() + "/metadata/" + NAME))
                .timeout(Duration.ofSeconds(30))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Those of its signers, as an operator has them from elsewhere. */
    static String certificates(String metadata) {
        return CERTIFICATE
                .matcher(metadata)
                .results()
                .map(found ->
                        "-----BEGIN CERTIFICATE-----\n" + found.group(1).strip() + "\n-----END CERTIFICATE-----\n")
                .distinct()
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        server.close();
    }
}
