// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.completion;

import java.util.Arrays;
import java.util.Collection;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.console.desk.Services;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Departments that have an OIN of their own. */
@Service
public final class DepartmentCompleter extends WordCompleter {
    @Override
    protected Collection<String> words(Services services) {
        return Arrays.stream(Department.values()).map(Department::id).toList();
    }
}
