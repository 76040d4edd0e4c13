// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.dv;

import nl.bidn.portal.sandbox.eherkenning.saml.Makelaar;
import org.jspecify.annotations.Nullable;

/** A request that is not in order. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    /** Where an answer goes that says so. */
    public record Reply(String requestId, Makelaar makelaar, DvMetadata dv, java.net.URI consumer, String relayState) {}

    private final transient @Nullable Reply reply;
    private final String second;

    /**
     * @param reply null: there is nobody to tell but the person at the screen
     * @param second the second status code, or empty
     */
    Refused(String message, String second, @Nullable Reply reply) {
        super(message);
        this.second = second;
        this.reply = reply;
    }

    public @Nullable Reply reply() {
        return reply;
    }

    public String second() {
        return second;
    }
}
