// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import static nl.bidn.product.schuldenknooppunt.Knooppunt.gebruiker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.Knooppunt;
import nl.bidn.product.schuldenknooppunt.Knooppunt.Melding;
import nl.bidn.product.schuldenknooppunt.Proefsoorten;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichtmodel.Daad;
import nl.bidn.product.schuldenknooppunt.service.melding.Gebeurtenis;

/** Two nodes over one database, and two colleagues at each end; does what the model says to one message. */
final class Berichtbank implements AutoCloseable {
    private static final List<TestCaller> AFZENDERS =
            List.of(gebruiker("anja", Knooppunt.STAD), gebruiker("bert", Knooppunt.STAD));
    private static final List<TestCaller> ONTVANGERS =
            List.of(gebruiker("carla", Knooppunt.BANK), gebruiker("dirk", Knooppunt.BANK));

    private static final Instant BEGIN = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant VOORBIJ = Instant.parse("2026-11-30T23:00:00Z");

    final Knooppunt er;
    private final List<Berichten> knopen;
    private final ExecutorService allen = Executors.newCachedThreadPool();

    Berichtbank(Engine engine) {
        er = new Knooppunt(engine);
        knopen = List.of(er.berichten, er.andereKnoop());
    }

    /** Somebody, somewhere, does something. */
    record Stap(Daad daad, int knoop, int collega) {}

    /** A question that was asked just now, and nothing else. */
    Gesprek vraag() {
        Gesprek gesprek = nietGevraagd();
        if (!gesprek.doe(new Stap(Daad.HERHAAL, 0, 0)).equals("aangenomen")) {
            throw new IllegalStateException("The question was not taken");
        }
        // so that answers do not lapse together with their question
        er.clock.moveTo(BEGIN.plus(Duration.ofDays(1)));
        return gesprek;
    }

    /** A question that nobody asked yet, and nothing else. */
    Gesprek nietGevraagd() {
        er.leeg();
        er.clock.moveTo(BEGIN);
        return new Gesprek();
    }

    /** One question, what could answer it, and what the model says of it. */
    final class Gesprek {
        private Berichtmodel model = Berichtmodel.nieuw();
        final Kop vraag = Knooppunt.kop(er.stad, er.bank, Proefsoorten.VRAAG);
        private final byte[] inhoud = er.jweVoor(er.bank);
        private final Kop a = Knooppunt.antwoord(vraag);
        private final Kop b = Knooppunt.antwoord(vraag);
        private final byte[] antwoord = er.jweVoor(er.stad);

        /** What is heard is what the model says. */
        void volgens(Stap stap) {
            Berichtmodel.Gevolg gevolg = model.doe(stap.daad());
            assertThat(doe(stap)).as("%s in %s", stap, model).isEqualTo(gevolg.gehoord());
            model = gevolg.daarna();
        }

        void termijnVoorbij() {
            er.clock.moveTo(VOORBIJ);
            model = model.termijnVoorbij();
        }

        /** All of it at once: there is an order that explains what each heard, and all is as that order leaves it. */
        void samen(List<Stap> stappen) throws Exception {
            List<Daad> daden = stappen.stream().map(Stap::daad).toList();
            List<String> gehoord = tegelijk(stappen);
            List<Berichtmodel> einden = Berichtmodel.einden(model, daden, gehoord);
            assertThat(einden).as("%s heard %s from %s", daden, gehoord, model).isNotEmpty();
            isGeworden(einden);
        }

        List<String> tegelijk(List<Stap> stappen) throws Exception {
            var begin = new CyclicBarrier(Math.max(1, stappen.size()));
            var bezig = new ArrayList<Future<String>>();
            for (Stap stap : stappen) {
                bezig.add(allen.submit(() -> {
                    begin.await(30, TimeUnit.SECONDS);
                    return doe(stap);
                }));
            }
            var gehoord = new ArrayList<String>();
            for (Future<String> een : bezig) {
                gehoord.add(een.get(60, TimeUnit.SECONDS));
            }
            return gehoord;
        }

        /** Message, content, and who was told are as the model has them. */
        void isZoals() {
            isGeworden(List.of(model));
        }

        private void isGeworden(List<Berichtmodel> einden) {
            Bericht bericht = er.nu(vraag);
            assertThat(einden)
                    .extracting(Berichtmodel::stand, einde -> einde.antwoord().isPresent())
                    .contains(tuple(bericht.stand(), bericht.beantwoord()));
            assertThat(er.kluisbestanden())
                    .isEqualTo((bericht.stand().heeftInhoud() ? 1 : 0) + (bericht.beantwoord() ? 1 : 0));
            assertThat(er.meldingen)
                    .filteredOn(melding -> melding.referentie().equals(vraag.referentie()))
                    .containsExactlyInAnyOrderElementsOf(verteld(vraag, bericht));
        }

        /** @return what is heard */
        String doe(Stap stap) {
            Berichten berichten = knopen.get(stap.knoop());
            int collega = stap.collega();
            return switch (stap.daad()) {
                case HAAL -> gehoord(berichten.haal(ONTVANGERS.get(collega), vraag.referentie()));
                case BEVESTIG -> gehoord(berichten.bevestig(ONTVANGERS.get(collega), vraag.referentie()));
                case TREK_IN -> gehoord(berichten.trekIn(AFZENDERS.get(collega), vraag.referentie()));
                case VERLOOP ->
                    new Verloop(er.store, er.melder, er.portal).run(er.clock).replaceFirst(" .*", "");
                case HERHAAL ->
                    gehoord(berichten.bied(AFZENDERS.get(collega), Knooppunt.STAD.id(), vraag, Set.of(), inhoud));
                case ANTWOORD_A ->
                    gehoord(berichten.bied(ONTVANGERS.get(collega), Knooppunt.BANK.id(), a, Set.of(), antwoord));
                case ANTWOORD_B ->
                    gehoord(berichten.bied(ONTVANGERS.get(collega), Knooppunt.BANK.id(), b, Set.of(), antwoord));
            };
        }

        private String gehoord(Aanbieding aanbieding) {
            if (aanbieding instanceof Aanbieding.Geweigerd geweigerd) {
                return geweigerd.weigeringen().toString();
            }
            var aangenomen = (Aanbieding.Aangenomen) aanbieding;
            return aangenomen.alEerder() ? "eerder " + aangenomen.bericht().stand() : "aangenomen";
        }

        private String gehoord(Ophaling ophaling) {
            if (ophaling instanceof Ophaling.Inhoud gekregen) {
                return Arrays.equals(gekregen.jwe(), inhoud) ? "inhoud" : "iets anders";
            }
            return "weg " + ((Ophaling.Weg) ophaling).stand();
        }

        private String gehoord(Bevestiging bevestiging) {
            if (bevestiging instanceof Bevestiging.Bevestigd bevestigd) {
                return bevestigd.alEerder() ? "eerder bevestigd" : "bevestigd";
            }
            return bevestiging instanceof Bevestiging.Weg weg ? "weg " + weg.stand() : "niet opgehaald";
        }

        private String gehoord(Intrekking intrekking) {
            if (intrekking instanceof Intrekking.Ingetrokken ingetrokken) {
                return ingetrokken.alEerder() ? "eerder ingetrokken" : "ingetrokken";
            }
            return "te laat " + ((Intrekking.TeLaat) intrekking).stand();
        }
    }

    /** Each of the ends tells once, and none of the others. */
    private static List<Melding> verteld(Kop vraag, Bericht bericht) {
        var verwacht = new ArrayList<Melding>();
        verwacht.add(new Melding(Gebeurtenis.AANGEBODEN, "GM9902", vraag.referentie()));
        if (bericht.opgehaald()) {
            verwacht.add(new Melding(Gebeurtenis.OPGEHAALD, "GM9901", vraag.referentie()));
        }
        switch (bericht.stand()) {
            case BEVESTIGD -> verwacht.add(new Melding(Gebeurtenis.BEVESTIGD, "GM9901", vraag.referentie()));
            case INGETROKKEN -> verwacht.add(new Melding(Gebeurtenis.INGETROKKEN, "GM9902", vraag.referentie()));
            case VERLOPEN -> {
                verwacht.add(new Melding(Gebeurtenis.VERLOPEN, "GM9901", vraag.referentie()));
                verwacht.add(new Melding(Gebeurtenis.VERLOPEN, "GM9902", vraag.referentie()));
            }
            case AANGEBODEN, OPGEHAALD -> {}
        }
        return verwacht;
    }

    @Override
    public void close() {
        allen.shutdownNow();
        er.close();
    }
}
