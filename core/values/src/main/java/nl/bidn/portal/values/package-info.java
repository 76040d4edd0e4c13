// SPDX-License-Identifier: EUPL-1.2
/** Self-checking values of the Dutch public sector: numbers, codes and the working calendar. */
@NullMarked
@Export
@Version("1.5.0")
package nl.bidn.portal.values;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
