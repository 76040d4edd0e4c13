// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import nl.bidn.portal.aansluiten.Aanvraag;

/** One of somebody's applications, in a list. */
public record ApplicationLine(Aanvraag aanvraag, String form, String product, String state, String kind) {
    static ApplicationLine of(Aanvraag one, Names names) {
        return new ApplicationLine(
                one,
                names.of("formulier", one.formulier()),
                names.product(one.opgave().inhoud().product()),
                names.of("staat", one.staat()),
                States.kind(one.staat()));
    }
}
