// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten;

import java.io.IOException;
import java.io.InputStream;

/** The payload of a message, byte for byte as its sender gave it. May be opened again and again. */
public interface Inhoud {
    /** In bytes. */
    long grootte();

    InputStream open() throws IOException;
}
