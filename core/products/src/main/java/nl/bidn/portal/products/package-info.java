// SPDX-License-Identifier: EUPL-1.2
/** The products that are there: registry, life cycle, guarded calls, settings. */
@NullMarked
@Export
@Version("1.0.0")
package nl.bidn.portal.products;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
