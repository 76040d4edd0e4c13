// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.util.List;
import java.util.Locale;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Texts;
import nl.bidn.product.wlzregistertoets.service.toets.Doelen;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;
import nl.bidn.product.wlzregistertoets.service.toets.Raadpleging;
import nl.bidn.product.wlzregistertoets.service.toezicht.Gebruikssignaal;
import nl.bidn.product.wlzregistertoets.service.toezicht.Regel;

/** Says look-ups in words. */
final class Raadpleegwoorden {
    private final Texts texts;
    private final Doelen doelen;
    private final List<Organisation> organisaties;

    Raadpleegwoorden(Texts texts, Doelen doelen, List<Organisation> organisaties) {
        this.texts = texts;
        this.doelen = doelen;
        this.organisaties = organisaties;
    }

    Raadpleegregel regel(Raadpleging een) {
        return new Raadpleegregel(
                een.moment(),
                naam(een.vrager()),
                een.systeem(),
                doel(een.doel()),
                deur(een.kanaal()),
                een.kenmerk(),
                een.ontvangstnummer(),
                organisatie(een.organisatie()));
    }

    VerantwoordingModel.Signaalregel signaal(Gebruikssignaal signaal) {
        boolean overEen = signaal.regels().contains(Regel.ZELFDE_PERSOON);
        return new VerantwoordingModel.Signaalregel(
                signaal.moment(),
                overEen ? texts.text("gebruik.meer-mensen") : naam(signaal.vrager()),
                signaal.regels().stream()
                        .map(regel -> texts.text("gebruik." + klein(regel)))
                        .toList(),
                signaal.aantal());
    }

    /** Somebody of whom only his look-ups are left has no name. */
    String naam(String vrager) {
        return vrager.isEmpty() ? texts.text("verantwoording.iemand") : vrager;
    }

    /** One that the operator took away is shown by its code. */
    String doel(String code) {
        return doelen.verantwoord(code).map(Doelen.Doel::naam).orElse(code);
    }

    String deur(Kanaal kanaal) {
        return texts.text("deur." + klein(kanaal));
    }

    private String organisatie(OrganisationId id) {
        return organisaties.stream()
                .filter(organisatie -> organisatie.id().equals(id))
                .map(Organisation::name)
                .findFirst()
                .orElse(id.value());
    }

    private static String klein(Enum<?> waarde) {
        return waarde.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
