// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.tasks;

import java.time.Duration;
import java.util.List;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Probe;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the work of products keeps up. */
@Component(property = "portal.room=clockwork")
public final class TasksProbe implements Probe {
    static final Duration TOO_LONG = Duration.ofMinutes(5);

    private final TaskRunner runner;

    @Activate
    public TasksProbe(@Reference TaskRunner runner) {
        this.runner = runner;
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public Health check() {
        List<String> behind = runner.behind(TOO_LONG);
        return behind.isEmpty()
                ? Health.ok("no work waits longer than " + TOO_LONG.toMinutes() + " minutes")
                : Health.degraded(
                        "work waits longer than " + TOO_LONG.toMinutes() + " minutes for " + String.join(", ", behind));
    }
}
