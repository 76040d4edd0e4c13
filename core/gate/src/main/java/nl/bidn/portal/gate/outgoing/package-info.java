// SPDX-License-Identifier: EUPL-1.2
/**
 * Calls of products to systems elsewhere. HTTP/1.1 by our own hands: the clients of the JDK look a host up themselves, so
 * that it may be another address than the one that was checked, and cannot bound how long the other side takes to read.
 */
@NullMarked
package nl.bidn.portal.gate.outgoing;

import org.jspecify.annotations.NullMarked;
