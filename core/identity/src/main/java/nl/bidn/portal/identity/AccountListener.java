// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import org.osgi.annotation.versioning.ConsumerType;

/** A way in that acts when accounts change; an OSGi service, called inside the transaction of the change. */
@ConsumerType
public interface AccountListener {
    /** An account was added: send the person what is needed for the first sign-in. */
    default void invited(Account account) {}

    /** The account was deactivated. */
    default void deactivated(AccountId account) {}

    /** The account is being removed: forget all that is kept of the person. */
    default void erased(AccountId account) {}
}
