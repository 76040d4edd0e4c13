// SPDX-License-Identifier: EUPL-1.2
/** The work of products in the background: a durable queue, and who works it off. */
@NullMarked
package nl.bidn.portal.clockwork.tasks;

import org.jspecify.annotations.NullMarked;
