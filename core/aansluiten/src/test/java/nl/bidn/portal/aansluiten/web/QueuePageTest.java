// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import static nl.bidn.portal.aansluiten.web.Visitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.aansluiten.service.Room;
import nl.bidn.portal.aansluiten.service.TestProduct;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.View;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The queue as its address says: sorted, filtered, page by page. */
class QueuePageTest extends PagesBase {
    private static final Inhoud ADMINISTRATOR =
            new Inhoud.AanmeldenGebruikersbeheerder(Domain.SCHULDEN, "N. Nieuw", "nieuw@voorbeeld.nl");
    private static final Pattern LINE =
            Pattern.compile("<th scope=\"row\"[^>]*><a [^>]*>(AAN-[0-9A-Z]{5}-[0-9A-Z]{5})<");
    private static final int LATE = 2;

    /** In the order in which they came. */
    private final List<String> waiting = new ArrayList<>();

    private Organisatie town;
    private String taken;
    private String given;
    private String asked;
    private String rejected;
    private Visitor officer;

    @BeforeAll
    void fill() {
        for (int i = 0; i < LATE; i++) {
            waiting.add(submitted(ADMINISTRATOR));
            room.clock.forward(Duration.ofDays(3));
        }
        room.clock.forward(Duration.ofDays(30));
        for (int i = LATE; i < QueueTab.PAGE; i++) {
            waiting.add(submitted(ADMINISTRATOR));
        }
        taken = submitted(Room.signUp(TestProduct.ACCESS));
        town = room.now(taken).opgave().organisatie();
        given = submitted(ADMINISTRATOR);
        asked = submitted(ADMINISTRATOR);
        for (String one : List.of(taken, given, asked)) {
            room.behandeling.assign(one, room.version(one), room.officer, room.officer);
        }
        room.behandeling.assign(given, room.version(given), room.second, room.officer);
        room.behandeling.ask(asked, room.version(asked), "Wie?", room.officer);
        rejected = room.taken(Room.municipality(), ADMINISTRATOR);
        room.behandeling.reject(rejected, room.version(rejected), "Nee.", room.officer);
        officer = Visitor.signedIn(desk, room.officer);
    }

    /** Each a minute after the other. */
    private String submitted(Inhoud inhoud) {
        room.clock.forward(Duration.ofMinutes(1));
        return room.submitted(Room.municipality(), inhoud);
    }

    private String page(String... parameters) {
        return text(officer.open("wachtrij", "", parameters));
    }

    private List<String> lines(String... parameters) {
        return LINE.matcher(page(parameters))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private List<String> allOpen() {
        var open = new ArrayList<>(waiting);
        open.addAll(List.of(taken, given, asked));
        return open;
    }

    @Test
    void goesByPagesThatAreInTheAddress() {
        List<String> first = lines();
        List<String> second = lines("pagina", "2");

        assertThat(first).hasSize(QueueTab.PAGE).startsWith(waiting.get(0)).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(3).endsWith(asked);
        assertThat(page("wie", "")).contains("href=\"?sorteer=termijn&amp;pagina=2\"");
        assertThat(lines("pagina", "3")).as("beyond the last page is the last").isEqualTo(second);
        assertThat(lines("pagina", "100000")).isEqualTo(second);
        assertThat(lines("pagina", "x")).isEqualTo(first);
    }

    @Test
    void isSortedByEachColumnBothWays() {
        var cameLast = new ArrayList<>(allOpen());
        Collections.reverse(cameLast);
        assertThat(lines("sorteer", "-ingediend")).startsWith(asked).isEqualTo(cameLast.subList(0, QueueTab.PAGE));
        assertThat(lines("sorteer", "ingediend")).startsWith(waiting.get(0));
        List<String> byName = lines("sorteer", "organisatie");
        List<String> rest = lines("sorteer", "organisatie", "pagina", "2");
        var all = new ArrayList<>(byName);
        all.addAll(rest);
        Collections.reverse(all);
        assertThat(lines("sorteer", "-organisatie")).isEqualTo(all.subList(0, QueueTab.PAGE));
        assertThat(lines("sorteer", "content")).as("no column of this name").isEqualTo(lines("sorteer", "termijn"));
        assertThat(page("sorteer", "-ingediend")).contains("aria-sort=\"descending\"");
    }

    @Test
    void isFilteredByStateFormProductAndWhoHasIt() {
        assertThat(lines("stand", "IN_BEHANDELING")).containsExactlyInAnyOrder(taken, given);
        assertThat(lines("stand", "AANVULLING_GEVRAAGD")).containsExactly(asked);
        assertThat(lines("stand", "AFGEWEZEN")).containsExactly(rejected);
        assertThat(lines("stand", "CONCEPT")).isEmpty();
        assertThat(lines("formulier", "AANMELDEN_DIENSTEN")).containsExactly(taken);
        assertThat(lines("product", TestProduct.ID.value())).containsExactly(taken);
        assertThat(lines("wie", "ik")).containsExactlyInAnyOrder(taken, asked);
        assertThat(lines("wie", room.second.value())).containsExactly(given);
        assertThat(lines("wie", "niemand")).containsExactlyInAnyOrderElementsOf(waiting);
        assertThat(lines("wie", "ik", "stand", "AANVULLING_GEVRAAGD", "formulier", "AANMELDEN_DIENSTEN"))
                .isEmpty();
        assertThat(page("wie", room.second.value()))
                .contains("value=\"" + room.second.value() + "\" selected>Persoon tweede");
    }

    @Test
    void showsThoseWhoseTermHasPassed() {
        assertThat(lines("termijn", "voorbij")).isEqualTo(waiting.subList(0, LATE));
        assertThat(page("termijn", "voorbij")).contains("Te laat");
        assertThat(page("wie", "ik")).doesNotContain("Te laat");
    }

    @Test
    void findsAndKeepsWhatWasAskedInItsLinks() {
        assertThat(lines("zoek", town.name())).containsExactly(taken);
        assertThat(lines("zoek", town.id().value().toLowerCase(Locale.ROOT))).containsExactly(taken);
        assertThat(lines("zoek", " " + given.toLowerCase(Locale.ROOT))).containsExactly(given);
        assertThat(lines("zoek", "gemeente", "wie", "niemand")).containsExactlyInAnyOrderElementsOf(waiting);
        assertThat(page("zoek", "gemeente", "stand", "INGEDIEND", "termijn", "voorbij"))
                .contains("?zoek=gemeente&amp;stand=INGEDIEND&amp;termijn=voorbij&amp;sorteer=-termijn");
        assertThat(page("zoek", "bestaat niet")).contains("Er zijn geen aanvragen");
        assertThat(officer.open("wachtrij", "bestaat-niet")).isInstanceOf(View.NotFound.class);
    }
}
