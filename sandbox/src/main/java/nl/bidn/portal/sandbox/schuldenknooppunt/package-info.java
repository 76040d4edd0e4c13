// SPDX-License-Identifier: EUPL-1.2
/** Systems of creditors and of a debt counsellor that take part in the Schuldenknooppunt, each from outside. */
@NullMarked
package nl.bidn.portal.sandbox.schuldenknooppunt;

import org.jspecify.annotations.NullMarked;
