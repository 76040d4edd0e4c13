// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
    private final transient Optional<Duration> retryAfter;

    /**
     * One thing that is wrong.
     *
     * @param location where, for example {@code regel 12}
     * @param code stable, for machines
     */
    public record Flaw(String location, String code, String detail) {}

    public Problem(int status, String title, String detail, List<Flaw> errors) {
        this(status, title, detail, errors, Optional.empty());
    }

    private Problem(int status, String title, String detail, List<Flaw> errors, Optional<Duration> retryAfter) {
        super(detail);
        this.status = status;
        this.title = title;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    public Problem(int status, String title, String detail) {
        this(status, title, detail, List.of());
    }

    /** The same, and it makes sense to ask again after so long: {@code Retry-After}. */
    public Problem retryAfter(Duration wait) {
        return new Problem(status, title, String.valueOf(getMessage()), errors, Optional.of(wait));
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
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
