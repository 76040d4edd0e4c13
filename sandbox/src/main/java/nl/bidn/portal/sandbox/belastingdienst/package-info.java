// SPDX-License-Identifier: EUPL-1.2
/** The Belastingdienst as a system that delivers. */
@NullMarked
package nl.bidn.portal.sandbox.belastingdienst;

import org.jspecify.annotations.NullMarked;
