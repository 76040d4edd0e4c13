// SPDX-License-Identifier: EUPL-1.2
/** The security audit and its hash chain. */
@NullMarked
package nl.bidn.portal.identity.audit;

import org.jspecify.annotations.NullMarked;
