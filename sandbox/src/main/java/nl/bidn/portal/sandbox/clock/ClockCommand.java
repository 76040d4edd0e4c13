// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.clock;

import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code portal:sandbox-clock}: shows the clock of the sandbox, or moves it. */
@Service
@Command(
        scope = "portal",
        name = "sandbox-clock",
        description = "Shows the clock of the sandbox; moves it with +91d, +3h, +20m, or sets it right with reset")
public final class ClockCommand implements Action {
    private static final Pattern STEP = Pattern.compile("\\+(\\d{1,5})([dhms])");

    @Reference
    private @Nullable SandboxClock clock;

    @Argument(name = "step", description = "for example +91d, +3h, +20m, or reset", required = false)
    private @Nullable String step;

    @Override
    public Object execute() {
        var moved = clock;
        if (moved == null) {
            throw new IllegalArgumentException("There is no clock of the sandbox");
        }
        var wish = step;
        if (wish != null && wish.equals("reset")) {
            moved.reset();
        } else if (wish != null) {
            moved.move(parse(wish));
        }
        return moved.instant().toString();
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
}
