// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A file that came with a form, read from the line as it comes: the portal keeps nothing of it, neither in memory nor on
 * disk. Made by the shell, for a tab that says how much it takes ({@link Tab#mostUploadBytes()}); used by the tab while it
 * answers, by one thread, one file after the other.
 */
@ProviderType
public interface Upload {
    /** Of the field of the form. */
    String field();

    /**
     * As the browser says, without folders and controls, at most 255 characters; may be empty. Whoever sent it chose it, so
     * it says nothing of what is inside, and may name a person: it does not belong in a log.
     */
    String fileName();

    /**
     * The content, which can be read once, and only before the next file is asked for. What is not read of it is passed
     * over then.
     *
     * @throws IOException also while it is read: the line broke, or the whole form is larger than the tab takes; there is
     *     no next file then
     */
    InputStream content() throws IOException;
}
