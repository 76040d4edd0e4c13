// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * HTML that can be written, in UTF-8 and already escaped: as a rule a precompiled jte template with its model. Called
 * once, on the thread of the tab, right after it returned its view.
 */
@ConsumerType
@FunctionalInterface
public interface Body {
    void writeTo(OutputStream out) throws IOException;
}
