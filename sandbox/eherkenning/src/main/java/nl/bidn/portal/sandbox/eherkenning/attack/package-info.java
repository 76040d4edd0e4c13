// SPDX-License-Identifier: EUPL-1.2
/** Answers, deliveries and metadata that a service provider must refuse. */
@NullMarked
package nl.bidn.portal.sandbox.eherkenning.attack;

import org.jspecify.annotations.NullMarked;
