// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork;

import org.osgi.annotation.versioning.ProviderType;

/** Takes back what is kept of mails, for a person who is removed. A service of this room; takes part in the transaction of the thread. */
@ProviderType
public interface MailRemoval {
    /**
     * Removes all mails to this address, in whatever case it is written: those that wait are not sent any more.
     *
     * @return how many there were
     */
    int removeTo(String address);
}
