// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import org.jspecify.annotations.Nullable;

/** Thrown where something is refused. The message is for the debug log: never a value out of what was refused. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public Refused(Reason reason, String what) {
        this(reason, what, null);
    }

    public Refused(Reason reason, String what, @Nullable Throwable cause) {
        super(reason + ": " + what, cause, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
