// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import java.time.Duration;
import java.util.Optional;
import nl.bidn.portal.aansluiten.Aanvrager.Bezoeker;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How somebody without an account comes back to his applications: by a link in a mail. The link has a secret token of which
 * the database knows the hash alone; it counts {@link #COUNTS}, as often as needed, and shows all applications of that mail
 * address. Each mail has a new one. A service of this room, for any thread.
 */
@ProviderType
public interface Toegang {
    Duration COUNTS = Duration.ofDays(30);

    /** Below the address of the portal; the token follows. */
    String PATH = "/aansluiten/toegang/";

    /** Whose link this is, if it still counts. Keep the token out of addresses, logs and pages from then on. */
    Optional<Bezoeker> who(String token);

    /**
     * Mails a new link, if that address has any application and none was sent a moment ago; whoever asks cannot tell. How
     * often one network address may ask is for the page to bound.
     */
    void sendLink(String email);
}
