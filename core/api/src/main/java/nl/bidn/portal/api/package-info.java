// SPDX-License-Identifier: EUPL-1.2
/** What a product says and what it may ask for: the SPI of the portal. Depends on the JDK alone. */
@NullMarked
@Export
@Version("1.10.0")
package nl.bidn.portal.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
