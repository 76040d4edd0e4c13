// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A part of the portal itself with pages of its own, such as Gebruikersbeheer; itself a plug-in. Registered as an OSGi
 * service by a room of the core, called by the shell on the thread of the request, by several at once. All of
 * {@code /<id>/...} is its own. Titles are texts of its bundle: {@code section.<id>.title} and
 * {@code section.<id>.<tab>.title}.
 */
@ConsumerType
public interface Section {
    /** A name like {@code gebruikersbeheer}; no product may have it. */
    String id();

    /**
     * The tabs that this person sees, in order; none: the section does not exist for him (404). Asked for each page, so
     * it answers from memory.
     */
    List<SectionTab> tabs(Session session);

    /** Whether it stands in the menu at the right of each page, for who sees any tab of it. */
    default boolean inMenu() {
        return true;
    }

    /**
     * Whether it is for people who signed in but were not verified yet. They see nothing else: each other address leads
     * here.
     */
    default boolean forUnverified() {
        return false;
    }

    /** Answers a GET of a tab that the person sees; must change nothing. */
    View show(Request request);

    /** Answers a POST whose form token was right. */
    View submit(Request request);

    /**
     * A tab of a section.
     *
     * @param path last part of its address
     * @param waiting how many things wait there for this person
     * @param onDashboard whether it stands as a tab on the dashboard too
     */
    record SectionTab(String path, int waiting, boolean onDashboard) {
        public SectionTab(String path) {
            this(path, 0, false);
        }
    }

    /** What a section may know of a request. Made by the shell. */
    @ProviderType
    interface Request {
        Session session();

        String tab();

        /** Below {@code /<id>/<tab>}, without a leading slash. */
        String path();

        /** The first value of a parameter of the query or the form; blank counts as absent. */
        Optional<String> parameter(String name);

        /** All values of a parameter, in order. */
        List<String> parameters(String name);

        String formToken();

        /** The texts of the section's bundle, in the language of the reader. */
        Texts texts();

        /** The organisations that are chosen at the right of the page: one, or all for "alle organisaties". */
        List<Organisation> organisations();

        /** Whether htmx asks for a part of the page. */
        boolean wantsFragment();

        /** Ends this session, and shows a last page to who is nobody now. Return its result. */
        View signedOut(View.Page page);
    }
}
