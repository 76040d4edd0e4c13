// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.clock;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;

/** Shows the clock of the sandbox, or moves it. */
@Service
@Command(scope = "portal", name = "sandbox-clock", description = "Shows the clock of the sandbox, or moves it")
public final class SandboxClockCommand implements Action {
    @Reference
    @Nullable SandboxClock clock;

    @Argument(index = 0, name = "jump", description = "How to move it: +91d, -3h, +10m or reset")
    @Nullable String jump;

    @Override
    public @Nullable Object execute() throws CommandException {
        SandboxClock present = clock;
        if (present == null) {
            throw new CommandException("The sandbox has no clock", "The sandbox has no clock");
        }
        String wanted = jump;
        try {
            if (wanted != null) {
                present.move(Jump.of(wanted));
            }
        } catch (IllegalArgumentException e) {
            throw new CommandException(e.getMessage(), e.getMessage(), e);
        }
        System.out.println(present.instant() + ", off by " + present.offset());
        return null;
    }
}
