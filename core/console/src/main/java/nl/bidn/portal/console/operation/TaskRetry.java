// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.operation;

import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.clockwork.WorkQueue;
import nl.bidn.portal.console.completion.AsidePieceCompleter;
import nl.bidn.portal.console.completion.ProductCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.PortalCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Has work done after all that was laid aside: a piece, or all of a product. */
@Service
@Command(scope = "portal", name = "task-retry", description = "Has work done after all that was laid aside")
public final class TaskRetry extends PortalCommand {
    @Argument(index = 0, name = "id", description = "Id of the piece, unless --product is given", required = false)
    @Completion(AsidePieceCompleter.class)
    @Nullable
    String id;

    @Option(name = "--product", description = "All that is laid aside of this product")
    @Completion(ProductCompleter.class)
    @Nullable
    String product;

    @Override
    protected void run(Desk desk) {
        int pieces;
        if (id != null && product == null) {
            String piece = id;
            desk.tell(WorkQueue.class, work -> work.retry(piece));
            pieces = 1;
        } else if (product != null && id == null) {
            ProductId of = new ProductId(product);
            pieces = desk.ask(WorkQueue.class, work -> work.retry(of));
        } else {
            throw new IllegalArgumentException("Give either an id or --product");
        }
        desk.audit("task-retry", null, pieces + " pieces of work");
        desk.print(pieces + " pieces of work will be done again");
    }
}
