// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Section.Request;

/** One tab of the servicedesk; called only for an officer. */
public interface DeskTab {
    /** Last part of its address. */
    String path();

    View show(Request request);

    View submit(Request request);
}
