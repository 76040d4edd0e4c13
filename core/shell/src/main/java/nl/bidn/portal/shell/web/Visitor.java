// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.web;

import java.util.Locale;
import java.util.Optional;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.products.BundleTexts;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as the cookies tell.
 *
 * @param session none: nobody signed in
 * @param token of the session; empty if there is none
 * @param expired whether a session of this browser ended by itself
 * @param language {@code nl} or {@code en}
 * @param theme {@code auto}, {@code light} or {@code dark}
 */
public record Visitor(@Nullable Session session, String token, boolean expired, String language, String theme) {

    public Locale locale() {
        return language.equals("en") ? BundleTexts.ENGLISH : BundleTexts.DUTCH;
    }

    public Optional<Session> person() {
        return Optional.ofNullable(session);
    }
}
