// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One tab of a product: all of {@code /<product>/<tab>/...} is its own.
 *
 * <p>Implemented by a product, called by the shell on a thread of the product's own bounded pool, by several at once. By
 * then the caller has signed in, the product is switched on for the chosen organisations and the caller holds
 * {@link #requires()} for each of them. A tab that throws or takes longer than ten seconds gets an error box in its place
 * and makes the product <em>gedegradeerd</em>; the rest of the page stands.
 */
@ConsumerType
public interface Tab {
    /** Last part of the address, a name like {@code ophalen}. */
    String path();

    Permission requires();

    /** Answers a GET; must change nothing. */
    View show(TabRequest request);

    /** Answers a POST whose form token was right. */
    default View submit(TabRequest request) {
        return new View.NotFound();
    }

    /**
     * The largest form with files that it takes, in bytes, all files and fields together; always the same. None, by
     * default: a form with files is refused before it is read. With files a tab may take fifteen minutes for its answer.
     */
    default long mostUploadBytes() {
        return 0;
    }

    /**
     * How many things wait here for this caller, shown beside the product and the tab; called often, so it should not
     * cost a query each time.
     *
     * @param organisations the chosen ones, all of which the caller may see
     */
    default int badge(Caller caller, List<Organisation> organisations) {
        return 0;
    }
}
