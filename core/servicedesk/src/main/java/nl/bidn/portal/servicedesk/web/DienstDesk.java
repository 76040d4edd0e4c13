// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import java.util.Optional;
import java.util.function.Supplier;
import nl.bidn.portal.identity.Diensten;
import nl.bidn.portal.identity.Machtigingen;
import nl.bidn.portal.identity.OinRegister;
import nl.bidn.portal.identity.OinRegister.Answer;
import nl.bidn.portal.identity.OinRegister.Outcome;
import nl.bidn.portal.identity.Oins;
import nl.bidn.portal.values.Oin;

/**
 * What the page about diensten, mandates and OINs asks.
 *
 * @param register empty while the service is not there
 */
public record DienstDesk(
        Diensten diensten, Machtigingen machtigingen, Oins oins, Supplier<Optional<OinRegister>> register) {
    Answer lookUp(Oin oin) {
        return register.get().map(there -> there.lookUp(oin)).orElseGet(() -> new Answer(Outcome.NOT_CONFIGURED, ""));
    }
}
