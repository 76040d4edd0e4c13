// SPDX-License-Identifier: EUPL-1.2
/** What the lists of codes say that hub and adapters ship as files, as these change more often than the code. */
@NullMarked
@Export
@Version("1.0.0")
package nl.bidn.zorg.keten.codes;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
