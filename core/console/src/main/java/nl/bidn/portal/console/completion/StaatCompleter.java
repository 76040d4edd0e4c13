// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.completion;

import java.util.Arrays;
import java.util.Collection;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.console.desk.Services;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The states of an application. */
@Service
public final class StaatCompleter extends WordCompleter {
    @Override
    protected Collection<String> words(Services services) {
        return Arrays.stream(Staat.values()).map(Enum::name).toList();
    }
}
