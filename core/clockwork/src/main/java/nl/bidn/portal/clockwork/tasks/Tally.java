// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.tasks;

import java.util.concurrent.atomic.LongAdder;

/** What came of the work of one worker on this node since it started. */
record Tally(LongAdder done, LongAdder failed) {
    Tally() {
        this(new LongAdder(), new LongAdder());
    }
}
