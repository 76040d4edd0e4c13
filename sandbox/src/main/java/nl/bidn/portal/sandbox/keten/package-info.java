// SPDX-License-Identifier: EUPL-1.2
/** What the stand-ins of VECOZO and the CAK have in common; all of it stands for systems elsewhere and knows nothing of the portal. */
@NullMarked
package nl.bidn.portal.sandbox.keten;

import org.jspecify.annotations.NullMarked;
