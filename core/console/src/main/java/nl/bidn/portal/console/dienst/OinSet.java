// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.dienst;

import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.console.completion.DepartmentCompleter;
import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.OinRegister;
import nl.bidn.portal.identity.OinRegister.Answer;
import nl.bidn.portal.identity.OinRegister.Outcome;
import nl.bidn.portal.identity.Oins;
import nl.bidn.portal.values.Oin;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Records the OIN of an organisation, or the subOIN of one of its departments, and says what the register knows of it. */
@Service
@Command(
        scope = "portal",
        name = "oin-set",
        description = "Records the OIN of an organisation, or the subOIN of one of its departments")
public final class OinSet extends PortalCommand {
    @Argument(index = 0, name = "organisation", description = "Code of the organisation", required = true)
    @Completion(OrganisationCompleter.class)
    String organisation = "";

    @Argument(index = 1, name = "oin", description = "The number, of twenty digits", required = true)
    String oin = "";

    @Option(name = "--department", description = "The department of which it is the subOIN")
    @Completion(DepartmentCompleter.class)
    @Nullable
    String department;

    @Override
    protected void run(Desk desk) {
        OrganisationId of = Input.organisation(desk, organisation).id();
        Oin number = Oin.of(oin);
        String typed = department;
        Department part = typed == null ? null : Input.oneOf(Department.class, typed);
        desk.tell(Oins.class, o -> o.set(of, part, number, desk.by()));
        desk.print(number + " is the OIN of " + of + (part == null ? "" : ", " + part.id()));
        Answer answer = desk.ask(OinRegister.class, r -> r.lookUp(number));
        desk.print(
                answer.outcome() == Outcome.FOUND
                        ? "The register has it as that of " + answer.name()
                        : "Look at it: the register says " + answer.outcome());
    }
}
