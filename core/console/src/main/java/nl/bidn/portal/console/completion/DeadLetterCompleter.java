// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.completion;

import java.util.Collection;
import nl.bidn.portal.clockwork.OutboxStatus;
import nl.bidn.portal.console.desk.Services;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The ids of dead letters. */
@Service
public final class DeadLetterCompleter extends WordCompleter {
    @Override
    protected Collection<String> words(Services services) {
        return services.with(
                OutboxStatus.class,
                o -> o.deadLetters().stream().map(OutboxStatus.DeadLetter::id).toList());
    }
}
