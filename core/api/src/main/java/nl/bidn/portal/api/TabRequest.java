// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What a tab may know of a request. Made by the shell; used only while the tab answers. */
@ProviderType
public interface TabRequest {
    Caller caller();

    /**
     * The organisations that were chosen at the right of the page and for which the caller may see this tab: one, or all
     * of them for "alle organisaties". Never empty.
     */
    List<Organisation> organisations();

    /** The address below the tab without a leading slash: {@code ""} for the tab itself. */
    String path();

    /** The first value of a parameter of the query or the form; blank counts as absent. */
    Optional<String> parameter(String name);

    /** All values of a parameter, in order. */
    List<String> parameters(String name);

    /**
     * The files of the form, in order, each read as it comes; none for a GET. In the form they must stand behind all other
     * fields: what comes after the first file is no {@link #parameter}.
     *
     * @throws IllegalStateException from its methods once the answer was given
     */
    Iterator<Upload> uploads();

    /** The hidden value that each POST form of the tab must carry in the field {@code _form}. */
    String formToken();

    /** The texts of the product in the language of the reader. */
    Texts texts();

    /** Whether htmx asks for a part of the page. */
    boolean wantsFragment();

    <T> T setting(Setting<T> setting, OrganisationId organisation);
}
