// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.stuf;

import java.io.InputStream;

/**
 * A message of which the head was read, and the payload not yet.
 *
 * @param inhoud decoded while it is read, once. At its end the rest of the envelope was read and found right; before that it
 *     is not known. Fails with a {@link StufFout} where something is wrong.
 */
public record Stufbericht(Stufenvelop kop, InputStream inhoud) {}
