// SPDX-License-Identifier: EUPL-1.2
/** What people see: parameters in, views out. */
@NullMarked
package nl.bidn.product.schuldhulpverlening.web;

import org.jspecify.annotations.NullMarked;
