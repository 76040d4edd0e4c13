// SPDX-License-Identifier: EUPL-1.2
/** Reads the ZIP files in which municipalities offer messages, as they come in and with bounds on all that can grow. */
@NullMarked
package nl.bidn.product.zorgberichten.message.zip;

import org.jspecify.annotations.NullMarked;
