// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.operation;

import java.util.List;
import nl.bidn.portal.clockwork.OutboxStatus;
import nl.bidn.portal.console.completion.DeadLetterCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Tries again to send a mail that could not be sent. */
@Service
@Command(scope = "portal", name = "mail-retry", description = "Tries again to send a mail that could not be sent")
public final class MailRetry extends PortalCommand {
    @Argument(index = 0, name = "id", description = "Id of the mail, or --all", required = false)
    @Completion(DeadLetterCompleter.class)
    @Nullable
    String id;

    @Option(name = Input.ALL, description = "All of them")
    boolean all;

    @Override
    protected void run(Desk desk) {
        List<String> ids = Input.oneOrAll(id, all, "an id")
                .map(List::of)
                .orElseGet(() -> desk.ask(OutboxStatus.class, OutboxStatus::deadLetters).stream()
                        .map(OutboxStatus.DeadLetter::id)
                        .toList());
        ids.forEach(each -> desk.tell(OutboxStatus.class, o -> o.retry(each)));
        desk.audit("mail-retry", null, ids.size() + " mails");
        desk.print(ids.size() + " mails will be tried again");
    }
}
