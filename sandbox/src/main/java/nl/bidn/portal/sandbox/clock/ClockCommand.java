// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.clock;

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
        if (wish != null) {
            moved.move(wish);
        }
        return moved.instant().toString();
    }
}
