// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

/** How something does, with a detail for the operator: no secret, no BSN. */
public record Health(Status status, String detail) {
    /** From well to bad. */
    public enum Status {
        OK,
        DEGRADED,
        DOWN
    }

    public static Health ok(String detail) {
        return new Health(Status.OK, detail);
    }

    public static Health degraded(String detail) {
        return new Health(Status.DEGRADED, detail);
    }

    public static Health down(String detail) {
        return new Health(Status.DOWN, detail);
    }
}
