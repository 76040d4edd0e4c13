// SPDX-License-Identifier: EUPL-1.2
/** Signed documents as files: what is wrong with an upload, and the form filled in. The only room that knows PDFBox. */
@NullMarked
package nl.bidn.portal.aansluiten.document;

import org.jspecify.annotations.NullMarked;
