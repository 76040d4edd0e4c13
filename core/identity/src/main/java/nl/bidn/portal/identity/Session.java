// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.time.Instant;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in person at one moment.
 *
 * @param id public handle, for the console; not the token of the cookie
 * @param chosen the organisation chosen at the right of the page; none: "alle organisaties"
 * @param formToken what each POST must carry
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param verified false for somebody who came by eHerkenning and has yet to type a verification code
 */
public record Session(
        String id,
        AccountId account,
        String name,
        Assurance assurance,
        Instant startedAt,
        Instant lastActivity,
        @Nullable OrganisationId chosen,
        String formToken,
        String language,
        String theme,
        boolean verified) {

    /** The same at another moment. */
    public Session activeAt(Instant at) {
        return new Session(id, account, name, assurance, startedAt, at, chosen, formToken, language, theme, verified);
    }
}
