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
import java.time.format.DateTimeParseException;
import nl.bidn.portal.data.PortalEnvironment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clock of the whole portal in a sandbox: the time of the system and an offset, which is kept so that a restart does
 * not bring back what is past. For any thread.
 */
@Component(service = {Clock.class, SandboxClock.class}, immediate = true)
public final class SandboxClock extends Clock {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxClock.class);

    /** Far enough to see all retention end. */
    private static final Duration FURTHEST = Duration.ofDays(20 * 365L);

    private final Clock system = Clock.systemUTC();
    private final Path file;
    private volatile Duration offset;

    @Activate
    public SandboxClock(@Reference PortalEnvironment environment) {
        if (environment.mode() != PortalEnvironment.Mode.SANDBOX) {
            throw new IllegalStateException("The sandbox is never part of a production start");
        }
        this.file = environment.dataFolder().resolve("sandbox").resolve("clock-offset");
        this.offset = read(file);
        if (!offset.isZero()) {
            LOG.warn("The clock of this sandbox is off by {}", offset);
        }
    }

    private static Duration read(Path file) {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException | DateTimeParseException e) {
            LOG.warn("{} could not be read; the clock of this sandbox is right", file, e);
            return Duration.ZERO;
        }
    }

    /** How far it is off. */
    public Duration offset() {
        return offset;
    }

    /** @throws IllegalArgumentException if that is further than twenty years from now */
    public synchronized void move(Jump jump) {
        Duration next = jump.from(offset);
        if (next.abs().compareTo(FURTHEST) > 0) {
            throw new IllegalArgumentException("The clock of the sandbox moves at most twenty years");
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, next.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        offset = next;
        LOG.warn("The clock of this sandbox is off by {} from now on", next);
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    /** Moves together with this one. */
    @Override
    public Clock withZone(ZoneId zone) {
        Clock moving = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return moving.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return moving.withZone(other);
            }
        };
    }
}
