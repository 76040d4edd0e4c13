// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.bidn.portal.api.Organisation;
import nl.bidn.product.alleenverdieners.Fixture;
import nl.bidn.product.alleenverdieners.Fixture.Kind;
import nl.bidn.product.alleenverdieners.service.Deliveries.Answer;

/** Whatever is sent, in whatever order and however often: what was accepted is there once, and nothing else is. */
class DeliveriesPropertyTest {
    private static final List<Organisation> MUNICIPALITIES = List.of(Fixture.STAD, Fixture.DAM, Fixture.DORP);
    private static final List<String> NUMBERS = List.of("999900006", "999900018", "999900031", "999900043");

    /** Something that is sent; a broken one has one household twice. */
    record Sent(String id, List<Integer> places, boolean broken) {
        String file(int round) {
            var rows = new ArrayList<String>();
            for (int i = 0; i < places.size(); i++) {
                rows.add(MUNICIPALITIES.get(places.get(i)).id() + ";" + NUMBERS.get(i));
            }
            if (broken) {
                rows.add(rows.get(0));
            }
            return Fixture.delivery(id + "-" + round, rows.toArray(String[]::new));
        }
    }

    private static final Fixture PORTAL = new Fixture(Kind.DERBY);

    private static int round;

    @Property(seed = "20261126", tries = 40)
    void acceptedDeliveriesAreNeitherLostNorDoubled(@ForAll("sent") List<Sent> all) {
        round++;
        Map<String, Sent> accepted = new HashMap<>();
        for (Sent sent : all) {
            Answer answer = PORTAL.deliver(sent.file(round));
            Sent before = accepted.get(sent.id());
            if (before != null) {
                boolean same = before.equals(sent);
                assertThat(answer).isInstanceOf(same ? Answer.Accepted.class : Answer.OtherContent.class);
            } else if (sent.broken()) {
                assertThat(answer).isInstanceOf(Answer.Refused.class);
            } else {
                assertThat(answer).isInstanceOf(Answer.Accepted.class);
                accepted.put(sent.id(), sent);
            }
        }
        for (Organisation organisation : MUNICIPALITIES) {
            assertThat(contents(organisation)).containsExactlyInAnyOrderElementsOf(expected(accepted, organisation));
        }
        startAfresh();
    }

    private static void startAfresh() {
        PORTAL.clock.forward(Duration.ofDays(91));
        new RemoveExpired(
                        PORTAL.stores.reports(),
                        PORTAL.stores.deliveries(),
                        PORTAL.stores.removals(),
                        PORTAL.lists,
                        PORTAL.portal)
                .run(PORTAL.clock);
    }

    @Provide
    Arbitrary<List<Sent>> sent() {
        Arbitrary<String> id = Arbitraries.of("A", "B", "C");
        Arbitrary<List<Integer>> places = Arbitraries.integers()
                .between(0, MUNICIPALITIES.size() - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(NUMBERS.size());
        Arbitrary<Boolean> broken = Arbitraries.of(false, false, true);
        return Combinators.combine(id, places, broken)
                .as(Sent::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static List<String> contents(Organisation organisation) {
        return PORTAL.reports.current(organisation.id()).stream()
                .map(report -> PORTAL.content(organisation, report))
                .toList();
    }

    private static List<String> expected(Map<String, Sent> accepted, Organisation organisation) {
        var files = new TreeMap<String, String>();
        for (Sent sent : accepted.values()) {
            for (int i = 0; i < sent.places().size(); i++) {
                if (MUNICIPALITIES.get(sent.places().get(i)).equals(organisation)) {
                    files.merge(sent.id(), NUMBERS.get(i) + "\r\n", String::concat);
                }
            }
        }
        return files.values().stream().map(rows -> "\uFEFFbsn\r\n" + rows).toList();
    }
}
