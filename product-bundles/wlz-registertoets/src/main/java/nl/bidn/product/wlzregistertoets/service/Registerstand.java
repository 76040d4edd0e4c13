// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service;

import java.time.Instant;
import java.util.Optional;

/**
 * Which register is looked up in.
 *
 * @param peilmoment of what moment the CIZ made it; none while there is no register
 * @param laden whether a newer one is being loaded
 */
public record Registerstand(Versheid versheid, Optional<Instant> peilmoment, boolean laden) {}
