// SPDX-License-Identifier: EUPL-1.2
/** Completes what an operator types. */
@NullMarked
package nl.bidn.portal.console.completion;

import org.jspecify.annotations.NullMarked;
