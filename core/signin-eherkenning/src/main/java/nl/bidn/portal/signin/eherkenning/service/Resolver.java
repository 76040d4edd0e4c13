// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.service;

import java.net.URI;

/** Brings a question to a broker and its answer back. */
public interface Resolver {
    /**
     * @param destination of the broker's metadata
     * @return the body, at most a megabyte
     * @throws nl.bidn.portal.signin.eherkenning.message.Refused if there is no good answer in time
     */
    byte[] resolve(URI destination, String contentType, byte[] soap);
}
