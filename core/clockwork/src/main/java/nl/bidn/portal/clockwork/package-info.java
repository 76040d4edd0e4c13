// SPDX-License-Identifier: EUPL-1.2
/** What happens by itself: jobs on one node at a time, and mail by way of the outbox. */
@NullMarked
@Export
@Version("1.0.0")
package nl.bidn.portal.clockwork;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
