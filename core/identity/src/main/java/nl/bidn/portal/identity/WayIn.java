// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A way to sign in; itself a plug-in. Registered as an OSGi service by its bundle, called by the shell on the thread of
 * the request, by several at once. All of {@code /inloggen/<id>/...} is its own.
 */
@ConsumerType
public interface WayIn {
    /** A name like {@code wachtwoord}. */
    String id();

    Assurance assurance();

    /** Under which tiles of the sign-in page it is offered. */
    Set<Domain> domains();

    View show(Request request);

    View submit(Request request);

    /** What a way in may know of a request. Made by the shell. */
    @ProviderType
    interface Request {
        /** Below {@code /inloggen/<id>}, without a leading slash. */
        String path();

        Optional<String> parameter(String name);

        /** For limits on tries; never to be logged in full. */
        String clientAddress();

        String formToken();

        /** The texts of the bundle of the way in, in the language of the reader. */
        Texts texts();

        /** What {@link #remember} kept for this browser less than ten minutes ago; used up by reading. */
        Optional<String> recall();

        /** Keeps a small state on the server for this browser, between two steps of signing in. */
        void remember(String state);

        /** Who is signed in already in this browser, by whichever way; empty: nobody. */
        Optional<AccountId> signedInAs();

        /**
         * The person has proved who he is: opens the session, in place of one that is there. Return its result, which leads
         * to the page that was asked for; or a redirect to a page of this way in.
         */
        View signedIn(AccountId account);

        /**
         * Leads out of the portal by a form that goes on its way by itself, with a button for who has no scripts. Only the
         * page that comes of it may send a form to that place. Return its result.
         *
         * @param destination absolute, http or https
         * @param fields hidden fields of the form, in this order
         */
        View leave(URI destination, Map<String, String> fields);

        /**
         * Leads out of the portal by a redirect. In answer to a form it is a page that goes on by itself: browsers hold a
         * form to the places its own page allows, also where a redirect leads. Return its result.
         */
        View leave(URI destination);
    }
}
