// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.mail;

import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Probe;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether mail gets away. */
@Component(property = "portal.room=clockwork")
public final class OutboxProbe implements Probe {
    private final MailOutbox outbox;

    @Activate
    public OutboxProbe(@Reference MailOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Health check() {
        long waiting = outbox.waiting();
        long dead = outbox.dead();
        if (!outbox.hasServer()) {
            return Health.degraded("no mail server is configured; " + waiting + " mails wait");
        }
        return dead > 0
                ? Health.degraded(dead + " dead letters, see portal:mail-list; " + waiting + " mails wait")
                : Health.ok(waiting + " mails wait");
    }
}
