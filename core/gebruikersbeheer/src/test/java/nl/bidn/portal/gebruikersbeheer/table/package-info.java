// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.bidn.portal.gebruikersbeheer.table;

import org.jspecify.annotations.NullMarked;
