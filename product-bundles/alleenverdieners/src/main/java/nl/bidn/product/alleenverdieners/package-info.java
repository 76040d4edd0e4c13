// SPDX-License-Identifier: EUPL-1.2
/** Alleenverdieners: municipalities fetch the list of households that earn too little because rules meet badly. */
@NullMarked
package nl.bidn.product.alleenverdieners;

import org.jspecify.annotations.NullMarked;
