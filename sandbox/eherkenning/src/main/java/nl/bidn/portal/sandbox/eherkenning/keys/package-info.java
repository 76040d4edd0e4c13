// SPDX-License-Identifier: EUPL-1.2
/** The keys of the simulated brokers, made at their first use. */
@NullMarked
package nl.bidn.portal.sandbox.eherkenning.keys;

import org.jspecify.annotations.NullMarked;
