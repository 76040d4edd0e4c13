// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.completion;

import java.util.Collection;
import nl.bidn.portal.clockwork.WorkQueue;
import nl.bidn.portal.console.desk.Services;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The ids of pieces of work that are laid aside. */
@Service
public final class AsidePieceCompleter extends WordCompleter {
    @Override
    protected Collection<String> words(Services services) {
        return services.with(
                WorkQueue.class,
                w -> w.aside().stream().map(WorkQueue.AsidePiece::id).toList());
    }
}
