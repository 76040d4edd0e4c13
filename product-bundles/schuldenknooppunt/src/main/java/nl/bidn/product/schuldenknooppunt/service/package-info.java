// SPDX-License-Identifier: EUPL-1.2
/** What all parts of the service share. */
@NullMarked
package nl.bidn.product.schuldenknooppunt.service;

import org.jspecify.annotations.NullMarked;
