// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.desk;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lends the services of the portal for the length of one call, so that a command never holds on to one. */
public interface Services {
    /** @throws IllegalStateException with a line for the operator, if there is no such service now */
    <S, R extends @Nullable Object> R with(Class<S> service, Function<S, R> work);
}
