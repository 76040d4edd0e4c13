// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.web;

import java.io.Serial;

/** The request cannot be answered as it is: the servlet shows the page of this status. Carries no stack trace. */
public final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;

    public Refusal(int status, String why) {
        super(why, null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
