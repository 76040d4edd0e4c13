// SPDX-License-Identifier: EUPL-1.2
/**
 * Signing up, for every product: applications of organisations, what the servicedesk does with them, and the checklist. The
 * pages of this room and the console call these services.
 */
@NullMarked
@Export
@Version("1.0.0")
package nl.bidn.portal.aansluiten;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
