// SPDX-License-Identifier: EUPL-1.2
/** Runs jobs at their time, on one node at a time. */
@NullMarked
package nl.bidn.portal.clockwork.jobs;

import org.jspecify.annotations.NullMarked;
