// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.jobs;

import java.util.concurrent.Callable;
import nl.bidn.portal.api.Schedule;

/**
 * A job that is there at this moment.
 *
 * @param name {@code <product or room>/<job>}
 * @param work runs it where it belongs: for a product, on the product's own pool
 */
record PlannedJob(String name, Schedule schedule, Callable<String> work) {}
