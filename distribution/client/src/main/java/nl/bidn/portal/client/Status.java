// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;

/** Says whether the portal is ready, and which probes are not well. */
final class Status {
    private Status() {}

    static int print(URI address) {
        try {
            var answer = new Web().get(address);
            boolean ready = answer.statusCode() == 200;
            System.out.println(ready ? "Ready." : "Not ready (HTTP " + answer.statusCode() + ").");
            probes(answer.body());
            return ready ? 0 : 1;
        } catch (IOException e) {
            System.out.println("Not ready: nothing answers at " + address + ".");
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static void probes(String body) {
        try {
            JsonNode health = new ObjectMapper().readTree(body);
            for (JsonNode room : health.path("missing")) {
                System.out.println("  " + room.asText() + ": not there (yet)");
            }
            for (JsonNode probe : health.path("probes")) {
                String status = probe.path("status").asText();
                if (!status.equalsIgnoreCase("OK")) {
                    System.out.println("  " + probe.path("owner").asText() + " "
                            + probe.path("name").asText() + ": " + status + " "
                            + probe.path("detail").asText());
                }
            }
        } catch (IOException e) {
            System.out.println("  " + body.lines().findFirst().orElse(""));
        }
    }
}
