// SPDX-License-Identifier: EUPL-1.2
/** Hands messages to the CAK, and takes what it sends. */
@NullMarked
package nl.bidn.product.zorgcak.service;

import org.jspecify.annotations.NullMarked;
