// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.bidn.portal.aansluiten.web;

import org.jspecify.annotations.NullMarked;
