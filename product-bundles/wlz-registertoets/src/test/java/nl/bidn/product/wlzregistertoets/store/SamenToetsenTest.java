// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import static nl.bidn.product.wlzregistertoets.Fixture.STAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.Together;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.Bsns;
import nl.bidn.product.wlzregistertoets.Doelproef;
import nl.bidn.product.wlzregistertoets.Fixture;
import nl.bidn.product.wlzregistertoets.NepRegister;
import nl.bidn.product.wlzregistertoets.NepVerantwoording;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Register;
import nl.bidn.product.wlzregistertoets.service.Registerstand;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;
import nl.bidn.product.wlzregistertoets.service.toets.Raadpleging;
import nl.bidn.product.wlzregistertoets.service.toets.Systeemtoets;
import nl.bidn.product.wlzregistertoets.service.toets.Systeemuitkomst;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsen;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsvraag;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Verantwoordingsvraag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many systems at once, of whom some ask what fails, or again: each answer has exactly its lines, and there are no others. */
class SamenToetsenTest {
    private static final int BELLERS = 12;
    private static final int VRAGEN = 40;
    private static final TestCaller BELLER =
            TestCaller.system("00000099000000001000").with("raadplegen", STAD);

    /** Fails for some people, as a broken page would. */
    private record Haperend(Register echt, List<Bsn> stuk) implements Register {
        @Override
        public Registerstand stand() {
            return echt.stand();
        }

        @Override
        public Vondst zoek(Bsn bsn) {
            if (stuk.contains(bsn)) {
                throw new IllegalStateException("broken");
            }
            return echt.zoek(bsn);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void eachAnswerHasItsLinesAndNoneIsWithout(Engine engine) throws Exception {
        var fixture = new Fixture(engine);
        var logboek = new NepVerantwoording(fixture.portal.transactions());
        var portal = metLogboek(fixture.portal, logboek);
        List<Bsn> mensen = Bsns.reeks(30);
        var register = new Haperend(new NepRegister(), mensen.subList(0, 4));
        var toetsen = new Toetsen(register, fixture.store, Doelproef.controle(), portal);
        var systeemtoets = new Systeemtoets(
                toetsen, Doelproef.controle(), (wie, voor, adres) -> Optional.empty(), fixture.berichtnummers, portal);
        var antwoorden = new ConcurrentHashMap<String, Boolean>();
        var dubbel = new AtomicInteger();
        var mislukt = new AtomicInteger();
        var beller = new AtomicInteger();

        Together.run(BELLERS, () -> {
            int wie = beller.getAndIncrement();
            var random = new Random(wie);
            for (int i = 0; i < VRAGEN; i++) {
                var vraag =
                        new Toetsvraag(mensen.get(random.nextInt(mensen.size())).value(), "wmo-aanvraag", "");
                // one in four has a number that another has as well
                String nummer = random.nextInt(4) == 0 ? "gedeeld " + random.nextInt(60) : wie + "/" + i;
                try {
                    Systeemuitkomst uitkomst = random.nextInt(3) == 0
                            ? systeemtoets.toets(BELLER, "", vraag, Kanaal.REST)
                            : systeemtoets.toetsEenmaal(BELLER, "", vraag, Kanaal.SOAP, nummer);
                    if (uitkomst instanceof Systeemuitkomst.Beantwoord beantwoord) {
                        antwoorden.put(beantwoord.antwoord().ontvangstnummer(), true);
                    } else {
                        assertThat(uitkomst).isEqualTo(new Systeemuitkomst.Dubbel());
                        dubbel.incrementAndGet();
                    }
                } catch (IllegalStateException broken) {
                    mislukt.incrementAndGet();
                }
            }
            return true;
        });

        List<Raadpleging> lijnen = fixture.portal
                .transactions()
                .call(() -> fixture.store.lijst(Verantwoordingsvraag.van(List.of(STAD.id())), 0, BELLERS * VRAGEN + 1));
        assertThat(lijnen.stream().map(Raadpleging::ontvangstnummer).toList())
                .containsExactlyInAnyOrderElementsOf(antwoorden.keySet());
        assertThat(logboek.regels()).hasSize(antwoorden.size());
        assertThat(antwoorden.size() + dubbel.get() + mislukt.get()).isEqualTo(BELLERS * VRAGEN);
        assertThat(List.of(dubbel.get(), mislukt.get())).allMatch(aantal -> aantal > 0);
        assertThat(new ArrayList<>(logboek.regels())
                        .stream()
                                .map(regel -> regel.dataSubject())
                                .collect(Collectors.groupingBy(bsn -> bsn, Collectors.counting())))
                .isEqualTo(lijnen.stream()
                        .map(lijn -> mensen.stream()
                                .filter(bsn -> toetsen.hash(bsn).equals(lijn.bsnHash()))
                                .findFirst()
                                .orElseThrow()
                                .value())
                        .collect(Collectors.groupingBy(bsn -> bsn, Collectors.counting())));
    }

    private static Portal metLogboek(Portal portal, NepVerantwoording logboek) {
        return new Portal(
                portal.transactions(),
                portal.vault(),
                portal.secrecy(),
                portal.audit(),
                logboek,
                portal.notices(),
                portal.tasks(),
                portal.settings(),
                portal.directory(),
                portal.participation(),
                portal.clock());
    }
}
