// SPDX-License-Identifier: EUPL-1.2
/** Who takes part and who may do what: organisations, accounts, roles, enablement, sessions, audit, notices. */
@NullMarked
@Export
@Version("1.0.0")
package nl.bidn.portal.identity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
