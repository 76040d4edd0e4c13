// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a request says in the headers of WS-Addressing 1.0, and what belongs in the answer to it (Digikoppeling WUS 3.8,
 * Addressing).
 *
 * @param to whom the request was for, which answers now
 */
record Addressing(String action, String messageId, Optional<String> to) {
    private static final String REQUEST = "Request";
    private static final String RESPONSE = "Response";
    private static final String FAULT = Names.WSA + "/soap/fault";
    private static final String ADDRESSING_FAULT = Names.WSA + "/fault";

    /** A header of an answer. */
    record Header(String name, String content) {}

    /** By the pattern of WS-Addressing Metadata 4.4.4: {@code .../xRequest} is answered by {@code .../xResponse}. */
    String answeringAction() {
        var stem = action.endsWith(REQUEST) ? action.substring(0, action.length() - REQUEST.length()) : action;
        return stem + RESPONSE;
    }

    static String faultAction(Fault fault) {
        return fault.code().isOfAddressing() ? ADDRESSING_FAULT : FAULT;
    }

    /** In the order of the standard. */
    List<Header> answer(String answeringAction) {
        var headers = new ArrayList<Header>();
        headers.add(new Header("To", Text.escaped(Names.ANONYMOUS)));
        to.ifPresent(us -> headers.add(new Header("From", "<wsa:Address>" + Text.escaped(us) + "</wsa:Address>")));
        headers.add(new Header("Action", Text.escaped(answeringAction)));
        headers.add(new Header("MessageID", "urn:uuid:" + UUID.randomUUID()));
        headers.add(new Header("RelatesTo", Text.escaped(messageId)));
        return headers;
    }
}
