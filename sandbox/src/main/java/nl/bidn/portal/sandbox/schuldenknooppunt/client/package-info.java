// SPDX-License-Identifier: EUPL-1.2
/**
 * A small reference client of the Schuldenknooppunt that a supplier can copy: of the JDK and Jackson alone. It shares no code with
 * the portal, so that the two cannot share a mistake.
 *
 * <p>{@link nl.bidn.portal.sandbox.schuldenknooppunt.client.Enveloppe} makes and opens messages; {@link
 * nl.bidn.portal.sandbox.schuldenknooppunt.client.Deur} brings and fetches them, by REST or by SOAP.
 */
@NullMarked
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import org.jspecify.annotations.NullMarked;
