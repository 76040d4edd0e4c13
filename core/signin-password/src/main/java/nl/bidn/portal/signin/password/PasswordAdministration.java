// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password;

import java.util.Collection;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.AccountId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What administrators may do to passwords and second factors; never see or choose one (OWASP ASVS 5.0 6.4.6). A service
 * of this room, for the console. {@code by} is who does it, for the audit.
 */
@ProviderType
public interface PasswordAdministration {
    /** Sends a new one-time link to set a password; links sent before are void. */
    void invite(AccountId account, String by);

    /** Ends the wait after too many wrong tries. */
    void unlock(AccountId account, String by);

    /** Whether people of this organisation need a second factor. */
    void setTotpPolicy(OrganisationId organisation, boolean required, String by);

    /** Forgets the second factor, for a lost telephone; the person enrols again at the next sign-in. */
    void clearTotp(AccountId account, String by);

    /**
     * Sets the password of demo accounts; they share one hash, as all know it and each costs a tenth of a second.
     *
     * @throws IllegalStateException outside the sandbox
     */
    void setPasswordForSandbox(Collection<AccountId> accounts, String password);
}
