// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.io.Serial;
import java.util.List;

/**
 * A refusal that a calling system can act on; the gate writes it as {@code application/problem+json} (RFC 9457). Nothing
 * in it may be a BSN or a part of a payload.
 */
public final class Problem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final transient List<Flaw> errors;

    /**
     * One thing that is wrong.
     *
     * @param location where, for example {@code regel 12}
     * @param code stable, for machines
     */
    public record Flaw(String location, String code, String detail) {}

    public Problem(int status, String title, String detail, List<Flaw> errors) {
        super(detail);
        this.status = status;
        this.title = title;
        this.errors = List.copyOf(errors);
    }

    public Problem(int status, String title, String detail) {
        this(status, title, detail, List.of());
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public List<Flaw> errors() {
        return errors;
    }
}
