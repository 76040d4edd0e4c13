// SPDX-License-Identifier: EUPL-1.2
/** The pages of the first visit, and those on which a person keeps his own details. */
@NullMarked
package nl.bidn.portal.registration;

import org.jspecify.annotations.NullMarked;
