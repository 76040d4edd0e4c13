// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.time.Clock;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Work that is done without anybody asking. Implemented by a product, called by clockwork on one node at a time, on a
 * thread of the product's pool. A job may be killed at any line and run again: it must then finish what was left.
 */
@ConsumerType
public interface Job {
    /** Local to the product, a verb first, for example {@code verwijder-verlopen}. */
    String name();

    Schedule schedule();

    /**
     * Does the work.
     *
     * @return one line for the job log: what was done and how many, never content
     * @throws Exception any; logged in the job log as a failure, and tried again at the next time
     */
    String run(Clock clock) throws Exception;
}
