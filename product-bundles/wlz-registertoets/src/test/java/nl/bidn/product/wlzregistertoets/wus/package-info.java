// SPDX-License-Identifier: EUPL-1.2
/** Conversations with the real gate, by a client that shares nothing with it: the XML and TLS of the JDK, signatures of xmlsec1. */
@NullMarked
package nl.bidn.product.wlzregistertoets.wus;

import org.jspecify.annotations.NullMarked;
