// SPDX-License-Identifier: EUPL-1.2
/** The way in with eHerkenning: the portal as service provider of the eTD DV-HM profile. */
@NullMarked
@Export
@Version("1.0.0")
package nl.bidn.portal.signin.eherkenning;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
