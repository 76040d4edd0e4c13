// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.door;

import java.io.Serial;
import java.util.Optional;

/** A request that goes no further; each door says so in the form of its own. */
public final class Refused extends Exception {
    /** Nothing of what went wrong may be told. */
    public static final String UNFORESEEN = "Er ging iets mis.";

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Optional<Header> header;

    /** Something for the caller's software, such as when to come back. */
    public record Header(String name, String value) {}

    private Refused(int status, String detail, Optional<Header> header) {
        super(detail, null, false, false);
        this.status = status;
        this.header = header;
    }

    /** @param detail a sentence for people; nothing of what was sent */
    public static Refused with(int status, String detail) {
        return new Refused(status, detail, Optional.empty());
    }

    public static Refused method(String allowed, String detail) {
        return new Refused(405, detail, Optional.of(new Header("Allow", allowed)));
    }

    public static Refused busy() {
        return new Refused(
                503, "Probeer het over een paar tellen opnieuw.", Optional.of(new Header("Retry-After", "5")));
    }

    public int status() {
        return status;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public Optional<Header> header() {
        return header;
    }
}
