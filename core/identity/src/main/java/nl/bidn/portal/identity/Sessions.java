// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Sessions: rows of the database, looked up by the hash of a 256-bit token, kept in memory per node. A service of this
 * room. Idle for 20 minutes or older than 8 hours, a session is gone (manual Zorg 2.1; OWASP ASVS 5.0 7.3.1, 7.3.2).
 */
@ProviderType
public interface Sessions {
    Duration IDLE = Duration.ofMinutes(20);
    Duration ABSOLUTE = Duration.ofHours(8);
    /** How long before the end the person is warned (WCAG 2.2.1). */
    Duration WARNING = Duration.ofMinutes(2);

    /**
     * Opens a session; returns the token for the cookie, known to nobody else.
     *
     * @throws IllegalArgumentException if there is no such account, or it is neither active nor registered
     */
    String open(AccountId account, Assurance assurance);

    /** Finds a live session; counts as activity or not. */
    Optional<Session> find(String token, boolean activity);

    /** Whether this token belonged to a session that ended by being idle or too old, so that the page can say so. */
    boolean expired(String token);

    /**
     * Gives the session a new token, as at each change of organisation or right. The old one is good for ten seconds more,
     * for requests that were on their way.
     *
     * @throws IllegalStateException if there is no such session any more
     */
    String rotate(String token);

    /**
     * Remembers the choice. Whether it is the person's to make is told by {@link Access#chosen}, which takes a choice that
     * is not as "alle organisaties".
     */
    void choose(String token, @Nullable OrganisationId organisation);

    /** Remembers language ({@code nl}, {@code en}) and theme, for this session and the next. */
    void prefer(String token, String language, String theme);

    void end(String token);

    /** Ends by public handle; false if there is none. */
    boolean endById(String id);

    void endAllOf(AccountId account);

    /** Live sessions, the longest open first; one that ended by itself less than half a minute ago may still be there. */
    List<Session> all();

    /** The same of one person. */
    List<Session> of(AccountId account);
}
