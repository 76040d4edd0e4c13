// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.bidn.portal.aansluiten.Formulier;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.aansluiten.Wachtrij.Regel;
import nl.bidn.portal.aansluiten.Wachtrij.Sortering;
import nl.bidn.portal.aansluiten.Wachtrij.Vraag;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The queue: what is found, in which order, page by page. */
class WachtrijTest extends RoomedTest {
    private static final Inhoud ADMINISTRATOR =
            new Inhoud.AanmeldenGebruikersbeheerder(Domain.SCHULDEN, "N. Nieuw", "nieuw@voorbeeld.nl");

    private final List<String> waiting = new ArrayList<>();
    private Organisatie town;
    private String taken;
    private String rejected;
    private String withProduct;

    @BeforeAll
    void fill() {
        town = Room.municipality();
        for (int i = 0; i < 5; i++) {
            room.clock.forward(Duration.ofDays(2));
            waiting.add(room.submitted(Room.municipality(), ADMINISTRATOR));
        }
        taken = room.taken(town, ADMINISTRATOR);
        room.clock.forward(Duration.ofDays(2));
        withProduct = room.submitted(Room.municipality(), Room.signUp(TestProduct.ACCESS));
        rejected = room.taken(Room.municipality(), ADMINISTRATOR);
        room.behandeling.reject(rejected, room.version(rejected), "Nee.", room.officer);
        room.aanvragen.begin(Room.visitor(), Room.opgave(Room.municipality(), ADMINISTRATOR));
    }

    private List<String> found(Vraag vraag) {
        return room.wachtrij.find(vraag, room.officer).regels().stream()
                .map(Regel::reference)
                .toList();
    }

    private static Vraag vraag(@Nullable Staat staat, @Nullable Formulier formulier, @Nullable AccountId officer) {
        return new Vraag(staat, formulier, null, officer, false, null, "", Sortering.TERMIJN, false, 0, 50);
    }

    private static Vraag text(String text) {
        return new Vraag(null, null, null, null, false, null, text, Sortering.ORGANISATIE, true, 0, 50);
    }

    @Test
    void showsWhatIsOpenTheEarliestTermFirstAndNoConcept() {
        var found = room.wachtrij.find(Vraag.open(0, 50), room.officer);

        assertThat(found.total()).isEqualTo(7);
        assertThat(found.regels())
                .extracting(Regel::reference)
                .startsWith(waiting.get(0))
                .endsWith(withProduct);
        assertThat(found.regels())
                .isSortedAccordingTo((a, b) -> String.valueOf(a.term()).compareTo(String.valueOf(b.term())));
        assertThat(room.wachtrij.waiting()).isEqualTo(7);
    }

    @Test
    void goesByPages() {
        List<String> paged = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            paged.addAll(found(Vraag.open(page, 2)));
        }
        assertThat(paged).isEqualTo(found(Vraag.open(0, 50))).hasSize(7);
    }

    @Test
    void findsByStateFormOfficerProductAndText() {
        assertThat(found(vraag(Staat.AFGEWEZEN, null, null))).containsExactly(rejected);
        assertThat(found(vraag(Staat.IN_BEHANDELING, null, null))).containsExactly(taken);
        assertThat(found(vraag(Staat.CONCEPT, null, null))).isEmpty();
        assertThat(found(vraag(null, Formulier.AANMELDEN_DIENSTEN, null))).containsExactly(withProduct);
        assertThat(found(vraag(null, null, room.officer))).containsExactly(taken);
        assertThat(found(
                        new Vraag(null, null, TestProduct.ID, null, true, null, "", Sortering.INGEDIEND, false, 0, 50)))
                .containsExactly(withProduct);
        assertThat(found(text(town.name().toUpperCase(Locale.ROOT)))).contains(taken);
        assertThat(found(text(town.id().value()))).containsExactly(taken);
        assertThat(found(text(withProduct.toLowerCase(Locale.ROOT)))).containsExactly(withProduct);
        assertThat(found(text("%"))).isEmpty();
        assertThat(found(text("' or 1=1 --"))).isEmpty();
    }
}
