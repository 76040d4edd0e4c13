// SPDX-License-Identifier: EUPL-1.2
/** Tables as files that an office program opens. */
@NullMarked
package nl.bidn.portal.ui.certificate;

import org.jspecify.annotations.NullMarked;
