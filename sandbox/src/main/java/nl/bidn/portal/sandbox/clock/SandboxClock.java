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
import java.util.regex.Pattern;
import nl.bidn.portal.data.PortalEnvironment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The clock of the whole portal in a sandbox: that of the system and an offset, which survives a restart. */
@Component(service = {Clock.class, SandboxClock.class})
public final class SandboxClock extends Clock {
    private static final Pattern STEP = Pattern.compile("\\+(\\d{1,5})([dhms])");

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

    /**
     * Moves it.
     *
     * @param step {@code +91d}, {@code +3h}, {@code +20m} or {@code +30s} further, or {@code reset} for the system's time
     * @throws IllegalArgumentException if it is none of these
     */
    public synchronized void move(String step) {
        set(step.equals("reset") ? Duration.ZERO : offset.plus(parse(step)));
    }

    static Duration parse(String text) {
        var match = STEP.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a step; use +91d, +3h, +20m, +30s or reset");
        }
        long count = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "d" -> Duration.ofDays(count);
            case "h" -> Duration.ofHours(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofSeconds(count);
        };
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
