// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. For any thread. */
public final class FixedClock extends Clock {
    private final Hand hand;
    private final ZoneId zone;

    private FixedClock(Hand hand, ZoneId zone) {
        this.hand = hand;
        this.zone = zone;
    }

    /** @param instant for example {@code 2026-11-23T09:00:00Z} */
    public static FixedClock at(String instant) {
        return new FixedClock(new Hand(Instant.parse(instant)), ZoneOffset.UTC);
    }

    public void forward(Duration duration) {
        synchronized (hand) {
            hand.now = hand.now.plus(duration);
        }
    }

    public void moveTo(Instant instant) {
        synchronized (hand) {
            hand.now = instant;
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** Moves together with this one. */
    @Override
    public Clock withZone(ZoneId other) {
        return new FixedClock(hand, other);
    }

    @Override
    public Instant instant() {
        return hand.now;
    }

    /** Shared by clocks of different zones. */
    private static final class Hand {
        volatile Instant now;

        Hand(Instant now) {
            this.now = now;
        }
    }
}
