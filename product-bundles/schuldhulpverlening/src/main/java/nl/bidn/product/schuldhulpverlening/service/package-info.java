// SPDX-License-Identifier: EUPL-1.2
/** What all rules share: rights, diensten and what they ask of the portal. */
@NullMarked
package nl.bidn.product.schuldhulpverlening.service;

import org.jspecify.annotations.NullMarked;
