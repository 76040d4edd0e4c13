// SPDX-License-Identifier: EUPL-1.2
/** How adapters call a partner by SOAP 1.1, written and read as it passes. */
@NullMarked
@Export
@Version("1.0.0")
package nl.bidn.zorg.keten.lijn;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
