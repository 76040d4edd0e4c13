// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.completion;

import java.util.Arrays;
import java.util.Collection;
import nl.bidn.portal.console.desk.Services;
import nl.bidn.portal.identity.LegalSubject;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** How the number of an organisation begins. */
@Service
public final class NumberKindCompleter extends WordCompleter {
    @Override
    protected Collection<String> words(Services services) {
        return Arrays.stream(LegalSubject.Kind.values())
                .map(kind -> kind.name() + ":")
                .toList();
    }
}
