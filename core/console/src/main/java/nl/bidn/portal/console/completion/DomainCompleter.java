// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.completion;

import java.util.Arrays;
import java.util.Collection;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.console.desk.Services;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The fields of work. */
@Service
public final class DomainCompleter extends WordCompleter {
    @Override
    protected Collection<String> words(Services services) {
        return Arrays.stream(Domain.values()).map(Enum::name).toList();
    }
}
