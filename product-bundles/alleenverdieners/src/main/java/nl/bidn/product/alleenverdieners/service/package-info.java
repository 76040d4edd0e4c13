// SPDX-License-Identifier: EUPL-1.2
/** The rules: who may fetch what, what a delivery must be, how long a report stays. */
@NullMarked
package nl.bidn.product.alleenverdieners.service;

import org.jspecify.annotations.NullMarked;
