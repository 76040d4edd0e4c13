// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.desk;

import nl.bidn.portal.products.ProductFailure;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.ShellUtil;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;

/** A command of the portal: what it refuses is one clear line and a failing exit status. */
public abstract class PortalCommand implements Action {
    @Reference
    @Nullable
    BundleContext context;

    @Override
    public final @Nullable Object execute() throws CommandException {
        String user = ShellUtil.getCurrentUserName();
        carryOut(new Desk(services(), System.out, "console:" + (user == null ? "local" : user)));
        return null;
    }

    private Services services() {
        BundleContext present = context;
        if (present == null) {
            throw new IllegalStateException("Karaf's shell gives each command its bundle");
        }
        return new OsgiServices(present);
    }

    /** Does it at this desk, and makes a refusal something that Karaf prints as it is. */
    public final void carryOut(Desk desk) throws CommandException {
        try {
            run(desk);
        } catch (IllegalArgumentException | IllegalStateException | ProductFailure e) {
            String line = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new CommandException(line, line, e);
        }
    }

    /** Throws {@link IllegalArgumentException} or {@link IllegalStateException} with a line for the operator. */
    protected abstract void run(Desk desk);
}
