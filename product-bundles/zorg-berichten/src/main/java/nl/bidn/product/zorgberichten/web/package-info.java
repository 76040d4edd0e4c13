// SPDX-License-Identifier: EUPL-1.2
/** Tabs and the models of their templates. */
@NullMarked
package nl.bidn.product.zorgberichten.web;

import org.jspecify.annotations.NullMarked;
