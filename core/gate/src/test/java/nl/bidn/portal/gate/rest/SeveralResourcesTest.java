// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Problem;
import nl.bidn.portal.gate.fake.DoorBase;
import nl.bidn.portal.gate.fake.FakeProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One version of an interface, made of resources that each ask for a permission of their own. */
class SeveralResourcesTest extends DoorBase {
    private final FakeProduct product = FakeProduct.with(
            "delen",
            new Endpoint.Rest(1, "1.4.0", "leveringen", new Permission("leveren"), new Deliveries()),
            new Endpoint.Rest(1, "1.4.0", "leveringen-oud", new Permission("leveren"), new OldDeliveries()),
            new Endpoint.Rest(1, "1.4.0", "vragen", new Permission("lezen"), new Questions()));

    @Path("/leveringen")
    public static final class Deliveries {
        @GET
        @Path("/{id}")
        public String one(@Context Caller caller) {
            return "levering van " + caller.id();
        }

        @GET
        public String all(@Context Caller caller) {
            return caller.address().orElse("nergens");
        }
    }

    @Path("/leveringen-oud")
    public static final class OldDeliveries {
        @GET
        public String all() {
            return "oud";
        }
    }

    @Path("/vragen")
    public static final class Questions {
        @GET
        public String all(@Context Caller caller) {
            return "vraag van " + caller.id();
        }

        @GET
        @Path("/{when}")
        public String one(@PathParam("when") String when) {
            if (when.equals("nu")) {
                return when;
            }
            throw new Problem(503, "Nu niet", "Probeer het straks.").retryAfter(Duration.ofMillis(60_001));
        }
    }

    @BeforeEach
    void install() {
        door.gate.came(product);
    }

    @AfterEach
    void remove() {
        door.gate.went(product);
    }

    private static HttpResponse<String> get(String path, String certificate) throws IOException, InterruptedException {
        return door.get("/api/delen/v1" + path, certificate);
    }

    @Test
    void eachAnswersBelowItsOwnPath() throws Exception {
        assertThat(get("/leveringen/1", known).body()).isEqualTo("levering van k");
        assertThat(get("/leveringen-oud", known).body()).isEqualTo("oud");
        assertThat(get("/vragen", powerless).body()).isEqualTo("vraag van p");
        assertThat(get("/vragen", powerless).headers().allValues("API-Version")).containsExactly("1.4.0");
    }

    @Test
    void eachAsksForItsOwnPermission() throws Exception {
        for (var path : new String[] {"/leveringen", "/leveringen/1", "/leveringen-oud", "/vragen/../leveringen"}) {
            assertThat(get(path, powerless).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(get("/vragen", known).statusCode()).isEqualTo(403);
        assertThat(get("/vragen", unknown).statusCode()).isEqualTo(403);
    }

    @Test
    void nothingIsThereElsewhere() throws Exception {
        for (var path : new String[] {"/anders", "/leveringen2", "/vragen/", "/%76ragen2"}) {
            assertThat(get(path, powerless).statusCode()).as(path).isIn(400, 404);
        }
        assertThat(get("/leveringen-oud/anders", known).statusCode()).isEqualTo(404);
    }

    @Test
    void sharesOneDescription() throws Exception {
        assertThat(door.send(door.request("/api/delen/v1/openapi.json")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsTheResourceFromWhereTheCallComes() throws Exception {
        assertThat(get("/leveringen", known).body()).isEqualTo("127.0.0.1");
        var forwarded = door.send(door.request("/api/delen/v1/leveringen")
                .header("X-Client-Cert", known)
                .header("X-Forwarded-For", "203.0.113.9, 198.51.100.7")
                .header("X-Forwarded-For", "192.0.2.4"));
        assertThat(forwarded.body()).as("what the proxy added last").isEqualTo("192.0.2.4");
    }

    @Test
    void saysWhenToComeBack() throws Exception {
        var answer = get("/vragen/straks", powerless);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().allValues("Retry-After")).containsExactly("61");
        assertThat(answer.body()).contains("Probeer het straks.");
    }
}
