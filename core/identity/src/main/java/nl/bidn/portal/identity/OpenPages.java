// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.Upload;
import nl.bidn.portal.api.View;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Pages of the portal itself that anybody may see, without signing in, such as Aansluiten; itself a plug-in. Registered as
 * an OSGi service by a room of the core, called by the shell on the thread of the request, by several at once. All of
 * {@code /<id>/...} is its own. Its title is the text {@code open.<id>.title} of its bundle; if there is a text
 * {@code open.<id>.invitation}, the sign-in page says so and leads there. What it throws is the error page 500.
 */
@ConsumerType
public interface OpenPages {
    /** A name like {@code aansluiten}; no product and no section may have it. */
    String id();

    /** How many bytes a form with files may have; 0: there are no files. */
    default long mostUploadBytes() {
        return 0;
    }

    /** Answers a GET; must change nothing. */
    View show(Request request);

    /** Answers a POST whose form token was right. */
    View submit(Request request);

    /** What open pages may know of a request. Made by the shell. */
    @ProviderType
    interface Request {
        /** Below {@code /<id>}, without a leading slash. */
        String path();

        /** The first value of a parameter of the query or the form; blank counts as absent. */
        Optional<String> parameter(String name);

        /** All values of a parameter, in order. */
        List<String> parameters(String name);

        /** The files of the form, behind its fields, each read as it comes; none for a GET. */
        Iterator<Upload> uploads();

        /** For limits on tries; never to be logged in full. */
        String clientAddress();

        String formToken();

        /** The texts of the bundle of the pages, in the language of the reader. */
        Texts texts();

        /** Who signed in, if anybody; empty also for who was not verified yet. */
        Optional<Session> session();

        /** What {@link #keep} left in this browser for these pages less than two hours ago, unchanged. */
        Optional<String> kept();

        /**
         * Leaves a secret of at most 1000 characters in this browser, encrypted: the code of a link that was mailed, so
         * that it stays in no address. Keeping it once more makes it count for two hours from now.
         */
        void keep(String secret);

        /** Takes away what was left. */
        void forget();
    }
}
