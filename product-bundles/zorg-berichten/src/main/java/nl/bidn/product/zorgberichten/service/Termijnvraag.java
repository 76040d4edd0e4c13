// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.service.Termijnregel.Wie;

/**
 * Which terms that are waited for, the first to end first.
 *
 * @param organisations at least one
 * @param wie who must do something
 * @param sinds their last day is this one or later
 * @param tot their last day is this one or earlier
 * @param most how many at most
 */
public record Termijnvraag(
        Dienst dienst,
        List<OrganisationId> organisations,
        Optional<Wie> wie,
        Optional<LocalDate> sinds,
        Optional<LocalDate> tot,
        int vanaf,
        int most) {
    public Termijnvraag {
        organisations = List.copyOf(organisations);
        if (organisations.isEmpty()) {
            throw new IllegalArgumentException("A search is for at least one organisation");
        }
    }

    public static Termijnvraag alle(Dienst dienst, List<OrganisationId> organisations, int most) {
        return new Termijnvraag(dienst, organisations, Optional.empty(), Optional.empty(), Optional.empty(), 0, most);
    }

    public Termijnvraag van(Optional<Wie> andere) {
        return new Termijnvraag(dienst, organisations, andere, sinds, tot, vanaf, most);
    }

    public Termijnvraag tussen(Optional<LocalDate> eerste, Optional<LocalDate> laatste) {
        return new Termijnvraag(dienst, organisations, wie, eerste, laatste, vanaf, most);
    }

    /** The same, another part of the list. */
    public Termijnvraag deel(int anderVanaf, int anderMost) {
        return new Termijnvraag(dienst, organisations, wie, sinds, tot, anderVanaf, anderMost);
    }
}
