// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.bidn.portal.ui.table;

import org.jspecify.annotations.NullMarked;
