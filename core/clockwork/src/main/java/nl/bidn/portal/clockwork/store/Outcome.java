// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.store;

import java.time.Instant;

/** What becomes of a piece that somebody had. */
public sealed interface Outcome {
    /** Of the piece. */
    long id();

    /** It was done. */
    record Done(long id) implements Outcome {}

    /** It was tried, and is tried again. */
    record Again(long id, Instant due, Instant triedSince, String why) implements Outcome {}

    /** It was tried, and is laid aside. */
    record Aside(long id, Instant triedSince, String why) implements Outcome {}

    /** It was not tried to the end, and waits as before. */
    record Back(long id, Instant due) implements Outcome {}
}
