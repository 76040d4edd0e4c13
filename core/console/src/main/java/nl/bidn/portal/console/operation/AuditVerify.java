// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.operation;

import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.AuditLog;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Tests the hash chain of the audit. */
@Service
@Command(scope = "portal", name = "audit-verify", description = "Tests the hash chain of the audit")
public final class AuditVerify extends PortalCommand {
    @Option(name = "--json", description = "Write JSON")
    boolean json;

    @Override
    protected void run(Desk desk) {
        verify(desk, json);
    }

    static void verify(Desk desk, boolean json) {
        AuditLog.Verified verified = desk.ask(AuditLog.class, AuditLog::verify);
        new Listing("whole", "sealed", "waiting", "finding")
                .add(verified.whole(), verified.sealed(), verified.waiting(), verified.finding())
                .print(desk.out(), json);
        if (!verified.whole()) {
            throw new IllegalStateException("The audit is not whole: " + verified.finding());
        }
    }
}
