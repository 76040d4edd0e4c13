// SPDX-License-Identifier: EUPL-1.2
/** State: the database, its schema steps, transactions, encrypted files and the keys outside the database. */
@NullMarked
@Export
@Version("1.0.0")
package nl.bidn.portal.data;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
