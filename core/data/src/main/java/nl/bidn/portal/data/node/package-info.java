// SPDX-License-Identifier: EUPL-1.2
/** Where the room meets OSGi: opens the database and offers its services. */
@NullMarked
package nl.bidn.portal.data.node;

import org.jspecify.annotations.NullMarked;
