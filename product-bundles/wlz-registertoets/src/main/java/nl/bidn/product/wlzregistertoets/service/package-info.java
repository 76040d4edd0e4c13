// SPDX-License-Identifier: EUPL-1.2
/** The rules. Knows no page, no JSON and no database. */
@NullMarked
package nl.bidn.product.wlzregistertoets.service;

import org.jspecify.annotations.NullMarked;
