// SPDX-License-Identifier: EUPL-1.2
/** The door for the system of the CAK. */
@NullMarked
package nl.bidn.product.zorgcak.endpoint;

import org.jspecify.annotations.NullMarked;
