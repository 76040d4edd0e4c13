// SPDX-License-Identifier: EUPL-1.2
/** The SOAP interfaces of products: envelopes that are read and written as they pass, faults, WS-Addressing and contracts. */
@NullMarked
package nl.bidn.portal.gate.soap;

import org.jspecify.annotations.NullMarked;
