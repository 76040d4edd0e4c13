// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.jobs;

import java.util.List;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Probe;
import nl.bidn.portal.clockwork.Jobs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the last run of each job went well. */
@Component(property = "portal.room=clockwork")
public final class JobsProbe implements Probe {
    private final JobScheduler scheduler;

    @Activate
    public JobsProbe(@Reference JobScheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public Health check() {
        List<Jobs.JobLine> all = scheduler.all();
        List<String> failed = all.stream()
                .filter(Jobs.JobLine::failed)
                .map(Jobs.JobLine::name)
                .toList();
        if (!failed.isEmpty()) {
            return Health.degraded("the last run failed of " + String.join(", ", failed));
        }
        List<String> hanging = scheduler.hanging();
        return hanging.isEmpty()
                ? Health.ok(all.size() + " jobs")
                : Health.degraded("running for more than an hour: " + String.join(", ", hanging));
    }
}
