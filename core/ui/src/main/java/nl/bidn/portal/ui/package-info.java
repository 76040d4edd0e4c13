// SPDX-License-Identifier: EUPL-1.2
/** What the macros of the pages know of Java: embedded in each bundle that has templates. */
@NullMarked
package nl.bidn.portal.ui;

import org.jspecify.annotations.NullMarked;
