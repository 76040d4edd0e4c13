// SPDX-License-Identifier: EUPL-1.2
/**
 * The form that messages have on the lines of municipalities and the CAK: the envelope of StUF-GGk 2.1 patch 4, what confirms
 * it ({@code Bv03}) and what refuses it ({@code Fo01}, {@code Fo03}). Reads and writes while the bytes come and go, so a message
 * of any size costs no memory. Knows neither SOAP nor the portal.
 */
@NullMarked
@Export
@Version("1.0.0")
package nl.bidn.zorg.keten.stuf;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
