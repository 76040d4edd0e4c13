// SPDX-License-Identifier: EUPL-1.2
/** The REST interfaces of products, behind one door: certificate, caller, limits, and the NL GOV API Design Rules. */
@NullMarked
package nl.bidn.portal.gate.rest;

import org.jspecify.annotations.NullMarked;
