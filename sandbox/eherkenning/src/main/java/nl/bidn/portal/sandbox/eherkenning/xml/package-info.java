// SPDX-License-Identifier: EUPL-1.2
/** XML with the JDK alone: read, written, signed, checked and encrypted. */
@NullMarked
package nl.bidn.portal.sandbox.eherkenning.xml;

import org.jspecify.annotations.NullMarked;
