// SPDX-License-Identifier: EUPL-1.2
/** The way in with user name, password and a second factor. */
@NullMarked
@Export
@Version("1.0.0")
package nl.bidn.portal.signin.password;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
