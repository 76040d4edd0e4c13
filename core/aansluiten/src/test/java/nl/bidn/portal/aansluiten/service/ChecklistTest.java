// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.bidn.portal.aansluiten.Checklist;
import nl.bidn.portal.aansluiten.Checklist.AanZet;
import nl.bidn.portal.aansluiten.Checklist.Regel;
import nl.bidn.portal.aansluiten.Checklist.Stand;
import nl.bidn.portal.aansluiten.Checklist.Stap;
import nl.bidn.portal.aansluiten.Checklists.Vinkje;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.identity.EherkenningPerson;
import nl.bidn.portal.identity.Prefill;
import org.junit.jupiter.api.Test;

/** The steps of manual WGS, for a municipality and for its provider, from nothing to the end. */
class ChecklistTest extends RoomedTest {
    private Map<Stap, String> steps(Organisatie organisatie) {
        return room.checklists.of(organisatie.id(), TestProduct.ID).regels().stream()
                .collect(Collectors.toMap(Regel::stap, regel -> regel.stand() + " " + regel.aanZet()));
    }

    private static String says(Stand stand, AanZet next) {
        return stand + " " + next;
    }

    @Test
    void aMunicipalityGoesFromNothingToTheEnd() {
        Organisatie town = Room.municipality();
        assertThat(steps(town))
                .containsEntry(Stap.AANMELDFORMULIER, says(Stand.NIET_GESTART, AanZet.ORGANISATIE))
                .containsEntry(Stap.MACHTIGING, says(Stand.NIET_NODIG, AanZet.NIEMAND))
                .containsEntry(Stap.OIN, says(Stand.NIET_GESTART, AanZet.ORGANISATIE))
                .hasSize(7);
        assertThat(room.checklists.of(town.id())).isEmpty();

        String reference = room.taken(town, Room.signUp(TestProduct.ACCESS));
        assertThat(steps(town))
                .containsEntry(Stap.AANMELDFORMULIER, says(Stand.BEZIG, AanZet.SERVICEDESK))
                .containsEntry(Stap.OIN, says(Stand.BEZIG, AanZet.SERVICEDESK));
        assertThat(room.checklists.of(town.id())).extracting(Checklist::product).containsExactly(TestProduct.ID);
        room.behandeling.ask(reference, room.version(reference), "Welke?", room.officer);
        assertThat(steps(town)).containsEntry(Stap.AANMELDFORMULIER, says(Stand.BEZIG, AanZet.ORGANISATIE));
        room.aanvragen.supplement(Room.visitor(), reference, room.version(reference), "Deze.");
        room.approved(reference);
        assertThat(steps(town))
                .containsEntry(Stap.AANMELDFORMULIER, says(Stand.KLAAR, AanZet.NIEMAND))
                .containsEntry(Stap.OIN, says(Stand.KLAAR, AanZet.NIEMAND))
                .containsEntry(Stap.HANDLEIDING, says(Stand.KLAAR, AanZet.NIEMAND))
                .containsEntry(Stap.GEBRUIKERSBEHEERDER, says(Stand.NIET_GESTART, AanZet.ORGANISATIE))
                .containsEntry(Stap.KOPPELING, says(Stand.NIET_GESTART, AanZet.SOFTWARELEVERANCIER));

        room.approved(room.taken(
                town, new Inhoud.AanmeldenGebruikersbeheerder(Domain.SCHULDEN, "N. Nieuw", "n@voorbeeld.nl")));
        assertThat(steps(town)).containsEntry(Stap.GEBRUIKERSBEHEERDER, says(Stand.BEZIG, AanZet.GEBRUIKERSBEHEERDER));
        room.checklists.tick(town.id(), TestProduct.ID, Vinkje.EHERKENNING_AANGEVRAAGD, Room.TODAY, room.officer);
        assertThat(steps(town)).containsEntry(Stap.EHERKENNING, says(Stand.BEZIG, AanZet.EHERKENNINGSLEVERANCIER));

        arrives(town);
        room.node.administrators.appoint(
                room.node.active("a" + town.number().number(), town.id()).id(), Domain.SCHULDEN, "test");
        room.checklists.tick(town.id(), TestProduct.ID, Vinkje.KOPPELING_GEREED, Room.TODAY, room.officer);
        Checklist done = room.checklists.of(town.id(), TestProduct.ID);
        assertThat(done.isDone()).as("%s", done).isTrue();

        room.checklists.tick(town.id(), TestProduct.ID, Vinkje.KOPPELING_GEREED, null, room.officer);
        assertThat(room.checklists.of(town.id(), TestProduct.ID).isDone()).isFalse();
    }

    private void arrives(Organisatie town) {
        room.node.eherkenning.arrive(
                new EherkenningPerson(List.of(town.number()), "iemand", null, null),
                new Prefill("I.", "", "", "Iemand", "i@voorbeeld.nl", ""));
    }

    @Test
    void aProviderWaitsForTheMunicipality() {
        Organisatie town = Room.municipality();
        Organisatie provider = Room.provider();
        room.approved(room.taken(town, Room.signUp(TestProduct.ACCESS)));
        room.node.organisations.add(provider.id(), provider.type(), provider.name(), Room.TODAY);
        assertThat(steps(provider)).containsEntry(Stap.MACHTIGING, says(Stand.NIET_GESTART, AanZet.GEMEENTE));

        String reference = room.taken(
                town,
                new Inhoud.Machtiging(
                        TestProduct.ID,
                        Set.of(TestProduct.ACCESS),
                        new Organisatie(provider.name(), provider.type(), provider.number(), null),
                        Room.TODAY,
                        null));
        assertThat(steps(town)).containsEntry(Stap.MACHTIGING, says(Stand.BEZIG, AanZet.SERVICEDESK));
        room.approved(reference);
        room.behandeling.approve(reference, room.version(reference), room.second);

        assertThat(steps(provider)).containsEntry(Stap.MACHTIGING, says(Stand.KLAAR, AanZet.NIEMAND));
        assertThat(steps(town)).containsEntry(Stap.MACHTIGING, says(Stand.KLAAR, AanZet.NIEMAND));
    }
}
