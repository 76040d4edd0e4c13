// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import nl.bidn.portal.data.PortalEnvironment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The clock of the whole portal in a sandbox: that of the system and an offset, which survives a restart. */
@Component(service = {Clock.class, SandboxClock.class})
public final class SandboxClock extends Clock {
    private final Path file;
    private volatile Duration offset;

    @Activate
    public SandboxClock(@Reference PortalEnvironment environment) {
        this.file = environment.dataFolder().resolve("sandbox").resolve("clock-offset");
        this.offset = read();
    }

    private Duration read() {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Duration offset() {
        return offset;
    }

    public synchronized void move(Duration by) {
        set(offset.plus(by));
    }

    public synchronized void reset() {
        set(Duration.ZERO);
    }

    private void set(Duration next) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, next.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        offset = next;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }
}
