// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.bidn.portal.aansluiten.service;

import org.jspecify.annotations.NullMarked;
