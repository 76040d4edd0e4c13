// SPDX-License-Identifier: EUPL-1.2
/** The register of OINs of Logius, simulated. */
@NullMarked
package nl.bidn.portal.sandbox.oinregister;

import org.jspecify.annotations.NullMarked;
