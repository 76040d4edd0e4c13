// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.time.Instant;
import java.util.Optional;
import nl.bidn.product.wlzregistertoets.service.Indicatie;
import nl.bidn.product.wlzregistertoets.service.Versheid;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;

/**
 * What is answered about one person. Kept nowhere; only that it was given is.
 *
 * @param ontvangstnummer under which it is accounted for
 * @param indicatie with the dates; none: the register has nothing of this person
 * @param peilmoment of what moment the register is
 * @param versheid of the register: {@code ACTUEEL} or {@code VEROUDERD}
 * @param laden whether a newer register is being loaded
 * @param aangevuld whether the BSN had eight digits and got a zero in front
 * @param moment when it was answered
 */
public record Toetsantwoord(
        String ontvangstnummer,
        WlzStatus status,
        Optional<Indicatie> indicatie,
        Instant peilmoment,
        Versheid versheid,
        boolean laden,
        boolean aangevuld,
        Instant moment) {}
