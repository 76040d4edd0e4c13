// SPDX-License-Identifier: EUPL-1.2
/** Commands about diensten, the mandates of providers, and OINs. */
@NullMarked
package nl.bidn.portal.console.dienst;

import org.jspecify.annotations.NullMarked;
