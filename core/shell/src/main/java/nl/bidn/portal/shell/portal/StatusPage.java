// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.portal;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.bidn.portal.api.Health.Status;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Probes;
import nl.bidn.portal.products.ProductState;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.shell.frame.Frame;
import nl.bidn.portal.shell.frame.Frames;
import nl.bidn.portal.shell.frame.Pages;
import nl.bidn.portal.shell.pages.JtestatusGenerated;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.Visitor;

/** {@code /status}: which services work, for anybody; without the details that operators see. */
public final class StatusPage {
    /** How a service does, for people. */
    public enum Light {
        WORKS,
        PARTLY,
        FAILS
    }

    /** One service. */
    public record Service(String title, Light light) {}

    private final Frames frames;
    private final Products products;
    private final Probes probes;
    private final Clock clock;

    public StatusPage(Frames frames, Products products, Probes probes, Clock clock) {
        this.frames = frames;
        this.products = products;
        this.probes = probes;
        this.clock = clock;
    }

    public void show(Exchange exchange, Visitor visitor) throws IOException {
        Frame frame = frames.frame(exchange, visitor);
        Frame titled = frame.of(frame.text("status.title"), MyPages.home(frame));
        var services = new ArrayList<Service>();
        services.add(new Service(frame.text("status.portal"), core()));
        for (InstalledProduct product : products.all()) {
            services.add(new Service(product.texts(visitor.locale()).text("product.title"), light(product)));
        }
        Instant now = clock.instant();
        Light worst = services.stream().map(Service::light).max(Enum::compareTo).orElse(Light.WORKS);
        Pages.write(
                exchange,
                200,
                titled,
                frame.person() == null ? Pages.Width.NARROW : Pages.Width.FULL,
                out -> JtestatusGenerated.render(out, null, titled, List.copyOf(services), worst, now));
    }

    private Light core() {
        return probes.all().stream()
                .filter(Probes.ProbeLine::core)
                .map(line -> light(line.health().status()))
                .max(Enum::compareTo)
                .orElse(Light.WORKS);
    }

    private Light light(InstalledProduct product) {
        if (product.state() == ProductState.GESTOPT || product.state() == ProductState.MISLUKT) {
            return Light.FAILS;
        }
        Light own = product.state() == ProductState.GEDEGRADEERD ? Light.PARTLY : Light.WORKS;
        return probes.all().stream()
                .filter(line -> !line.core() && line.owner().equals(product.id().value()))
                .map(line -> light(line.health().status()))
                .filter(light -> light.compareTo(own) > 0)
                .max(Enum::compareTo)
                .orElse(own);
    }

    private static Light light(Status status) {
        return switch (status) {
            case OK -> Light.WORKS;
            case DEGRADED -> Light.PARTLY;
            case DOWN -> Light.FAILS;
        };
    }
}
