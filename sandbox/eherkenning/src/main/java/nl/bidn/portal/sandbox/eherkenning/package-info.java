// SPDX-License-Identifier: EUPL-1.2
/** A simulated eHerkenning: brokers, authentication services and a register of mandates, to sign in against. */
@NullMarked
@Export
@Version("1.0.0")
package nl.bidn.portal.sandbox.eherkenning;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
