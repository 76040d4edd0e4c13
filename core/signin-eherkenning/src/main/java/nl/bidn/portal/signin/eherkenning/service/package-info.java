// SPDX-License-Identifier: EUPL-1.2
/** Who comes in, from which broker, and with which keys the portal speaks. */
@NullMarked
package nl.bidn.portal.signin.eherkenning.service;

import org.jspecify.annotations.NullMarked;
