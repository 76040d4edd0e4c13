// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.bidn.portal.api.Worker;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.wlzregistertoets.Registerbestand;
import nl.bidn.product.wlzregistertoets.Registeropstelling;
import nl.bidn.product.wlzregistertoets.service.Register.Vondst;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;
import nl.bidn.product.wlzregistertoets.service.register.Levering.Staat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several at once, on threads of their own. */
abstract class GelijktijdigTests {
    private static final int PERSONEN = 2000;
    private static final int LADINGEN = 4;
    private static final List<String> BSNS = Registerbestand.bsns(PERSONEN);

    Registeropstelling er;
    private final ExecutorService anderen = Executors.newFixedThreadPool(4);

    abstract Engine engine();

    @BeforeEach
    void open() {
        er = new Registeropstelling(engine());
    }

    @AfterEach
    void stop() {
        anderen.shutdownNow();
    }

    private void stuur(String id, int personen, char status) {
        er.clock.forward(Duration.ofMinutes(1));
        er.stuur(id, Registerbestand.van(er.clock.instant(), Registerbestand.personen(personen, status)));
    }

    /** The registers have J and N by turns, and some have twice as many pages: what is found always fits its moment. */
    @Test
    void lookUpsDuringLoadsFindOneRegisterWhole() throws Exception {
        stuur("levering-0", PERSONEN, 'J');
        er.laad("levering-0");
        var begin = er.zoek(BSNS.get(0)).stand().peilmoment().orElseThrow();
        var klaar = new AtomicBoolean();
        Future<Integer> gekeken = anderen.submit(() -> {
            int aantal = 0;
            while (!klaar.get()) {
                Vondst vondst = er.zoek(BSNS.get(aantal % BSNS.size()));
                long minuut = Duration.between(
                                begin, vondst.stand().peilmoment().orElseThrow())
                        .toMinutes();
                assertThat(vondst.indicatie().orElseThrow().status())
                        .isEqualTo(minuut % 2 == 0 ? WlzStatus.JA : WlzStatus.NEE);
                aantal++;
            }
            return aantal;
        });

        for (int i = 1; i <= LADINGEN; i++) {
            stuur("levering-" + i, PERSONEN + 150 * i, i % 2 == 0 ? 'J' : 'N');
            assertThat(er.laad("levering-" + i)).isEqualTo(new Worker.Result.Done());
            er.opruimen().run(er.clock);
        }
        klaar.set(true);

        assertThat(gekeken.get(10, TimeUnit.SECONDS)).isPositive();
        assertThat(er.gewisseld).hasSize(LADINGEN + 1);
    }

    @Test
    void ofTwoThatLoadAtOnceOneWaits() throws Exception {
        for (int keer = 0; keer < 2; keer++) {
            String een = "een-" + keer;
            String twee = "twee-" + keer;
            stuur(een, PERSONEN, 'N');
            stuur(twee, PERSONEN, 'J');
            var samen = new CyclicBarrier(2);
            Future<Worker.Result> ander = anderen.submit(() -> {
                samen.await(10, TimeUnit.SECONDS);
                return er.laad(een);
            });
            samen.await(10, TimeUnit.SECONDS);
            Worker.Result eigen = er.laad(twee);

            assertThat(List.of(eigen, ander.get(30, TimeUnit.SECONDS))).contains(new Worker.Result.Done());
            er.laad(een);
            er.laad(twee);
            assertThat(er.levering(een).staat()).isIn(Staat.GELADEN, Staat.GEWEIGERD);
            assertThat(er.levering(twee).staat()).isEqualTo(Staat.GELADEN);
            assertThat(BSNS.subList(0, 100))
                    .allSatisfy(bsn -> assertThat(er.status(bsn)).contains(WlzStatus.JA));
        }
    }
}
