// SPDX-License-Identifier: EUPL-1.2
/** Memory of the node that is dropped when the database changes. */
@NullMarked
package nl.bidn.portal.data.cache;

import org.jspecify.annotations.NullMarked;
