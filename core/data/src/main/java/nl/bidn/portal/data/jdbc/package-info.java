// SPDX-License-Identifier: EUPL-1.2
/** The database and the transaction of the thread; knows no OSGi and no JPA. */
@NullMarked
package nl.bidn.portal.data.jdbc;

import org.jspecify.annotations.NullMarked;
