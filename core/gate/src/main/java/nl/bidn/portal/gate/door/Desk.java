// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.door;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** What is of one kind of door alone: where a request goes, and the form of a refusal. */
public interface Desk {
    /** @throws IOException if only a part of the answer is there */
    void serve(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException, Refused;

    /** Nothing of an answer is on its way yet. */
    void refuse(HttpServletRequest request, HttpServletResponse response, Refused refused) throws IOException;
}
