// SPDX-License-Identifier: EUPL-1.2
/**
 * What the hub for care messages and the adapters of its partners (VECOZO, CAK) say to each other. An adapter registers a
 * {@link nl.bidn.zorg.keten.Ketenpartner} and asks for the {@link nl.bidn.zorg.keten.Knooppunt}; neither knows the other's
 * bundle, so each comes and goes by itself.
 */
@NullMarked
@Export
@Version("1.1.0")
package nl.bidn.zorg.keten;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
