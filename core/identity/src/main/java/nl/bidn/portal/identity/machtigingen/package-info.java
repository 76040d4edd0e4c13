// SPDX-License-Identifier: EUPL-1.2
/** Mandates that municipalities gave to external providers. */
@NullMarked
package nl.bidn.portal.identity.machtigingen;

import org.jspecify.annotations.NullMarked;
