// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.mail;

import java.io.Serial;

/** A mail that was not accepted; the message names no address. */
final class SmtpFailure extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean forGood;
    private final boolean noServer;

    private SmtpFailure(String reason, boolean forGood, boolean noServer, Throwable cause) {
        super(reason, cause);
        this.forGood = forGood;
        this.noServer = noServer;
    }

    /** The server does not know this recipient; trying again is of no use. */
    static SmtpFailure refused(String reason, Throwable cause) {
        return new SmtpFailure(reason, true, false, cause);
    }

    static SmtpFailure forNow(String reason, Throwable cause) {
        return new SmtpFailure(reason, false, false, cause);
    }

    /** There is no conversation with the server at all. */
    static SmtpFailure noServer(String reason, Throwable cause) {
        return new SmtpFailure(reason, false, true, cause);
    }

    boolean isForGood() {
        return forGood;
    }

    boolean isNoServer() {
        return noServer;
    }
}
