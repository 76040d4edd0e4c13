// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.desk;

import java.io.PrintStream;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Where one command is carried out.
 *
 * @param by who does it, for the audit: {@code console:<user of the console>}
 */
public record Desk(Services services, PrintStream out, String by) {
    public <S, R extends @Nullable Object> R ask(Class<S> service, Function<S, R> question) {
        return services.with(service, question);
    }

    public <S> void tell(Class<S> service, Consumer<S> order) {
        services.<S, @Nullable Void>with(service, s -> {
            order.accept(s);
            return null;
        });
    }

    public void print(String line) {
        out.println(line);
    }

    /**
     * Adds to the audit what was done at the console.
     *
     * @param detail ids and counts; never a name
     */
    public void audit(String action, @Nullable OrganisationId organisation, String detail) {
        tell(
                Audit.class,
                audit -> audit.record(
                        new ConsoleCaller(by), "console-" + action, Audit.Outcome.DONE, organisation, detail));
    }
}
