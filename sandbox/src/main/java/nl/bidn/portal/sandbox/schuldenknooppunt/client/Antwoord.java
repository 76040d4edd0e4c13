// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/** What the node answered. A refusal is an answer, too: the status says which, and the text why. */
public record Antwoord(int status, String text) {
    private static final int EERSTE_GOEDE = 200;
    private static final int EERSTE_ANDERE = 300;

    public boolean isGoed() {
        return status >= EERSTE_GOEDE && status < EERSTE_ANDERE;
    }

    /** This, if the node did what was asked. */
    public Antwoord ofFout() throws IOException {
        if (!isGoed()) {
            throw new IOException("The node answered " + status + ": " + text);
        }
        return this;
    }

    /** Nothing, if it is no JSON. */
    public JsonNode json() {
        try {
            return Json.MAPPER.readTree(text);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
