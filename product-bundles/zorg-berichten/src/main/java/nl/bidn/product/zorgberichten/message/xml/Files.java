// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.xml;

import java.io.IOException;
import java.io.InputStream;

/** Where the files of a standard are: a folder, or the resources of a bundle. Given by whoever loads a standard. */
@FunctionalInterface
public interface Files {
    /**
     * Opens a file; the caller closes it.
     *
     * @param name without a path
     * @throws IOException if there is no such file
     */
    InputStream open(String name) throws IOException;
}
