// SPDX-License-Identifier: EUPL-1.2
/** Hands messages to VECOZO, and takes what it brings. */
@NullMarked
package nl.bidn.product.zorgvecozo.service;

import org.jspecify.annotations.NullMarked;
