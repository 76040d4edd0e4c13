// SPDX-License-Identifier: EUPL-1.2
/** What an organisation sets, and who asked what. */
@NullMarked
package nl.bidn.product.schuldhulpverlening.service.beheer;

import org.jspecify.annotations.NullMarked;
