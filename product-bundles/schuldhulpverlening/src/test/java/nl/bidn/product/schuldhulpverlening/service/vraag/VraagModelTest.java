// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import static nl.bidn.product.schuldhulpverlening.Bronwereld.BELASTING;
import static nl.bidn.product.schuldhulpverlening.Bronwereld.INKOMEN;
import static nl.bidn.product.schuldhulpverlening.Bronwereld.UITKERINGEN;
import static nl.bidn.product.schuldhulpverlening.Fixture.BSN;
import static nl.bidn.product.schuldhulpverlening.Fixture.STAD;
import static nl.bidn.product.schuldhulpverlening.Fixture.gebruiker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldhulpverlening.Bronwereld.Gedrag;
import nl.bidn.product.schuldhulpverlening.Fixture;
import nl.bidn.product.schuldhulpverlening.service.beheer.Instelling;

/** Whatever happens in whatever order, a question is what a small model says of it. */
class VraagModelTest {
    private static final List<String> BRONNEN = List.of(INKOMEN, UITKERINGEN, BELASTING);

    /** One thing that happens; {@code bron} and {@code gedrag} count for some. */
    record Daad(Soort soort, String bron, Gedrag gedrag) {
        enum Soort {
            /** A worker asks a source, which does as told; also more than once, as after a kill. */
            VRAAG_BRON,
            TERMIJN,
            ROND_AF,
            TREK_IN,
            TOON,
            HAAL_OP,
            BEWAARTERMIJN
        }
    }

    /** What should be: as little as is needed to say it. */
    private static final class Model {
        private final Map<String, Bronstaat> bronnen = new LinkedHashMap<>();
        private final boolean bewaart;
        private Vraagstaat staat = Vraagstaat.LOPEND;
        private boolean gezien;
        private int overhandigd;

        Model(boolean bewaart) {
            this.bewaart = bewaart;
            BRONNEN.forEach(bron -> bronnen.put(bron, Bronstaat.GEVRAAGD));
        }

        void antwoord(String bron, Gedrag gedrag) {
            if (staat == Vraagstaat.LOPEND && bronnen.get(bron) == Bronstaat.GEVRAAGD) {
                bronnen.put(bron, staat(gedrag));
                if (!bronnen.containsValue(Bronstaat.GEVRAAGD)) {
                    staat = Vraagstaat.KLAAR;
                }
            }
        }

        private static Bronstaat staat(Gedrag gedrag) {
            return switch (gedrag) {
                case ANTWOORDT -> Bronstaat.BEANTWOORD;
                case DEELS -> Bronstaat.GEDEELTELIJK;
                case WEIGERT, ONZIN, ANDERE_VRAAG -> Bronstaat.MISLUKT;
                case NOG_BEZIG, STUK, ONBEREIKBAAR -> Bronstaat.GEVRAAGD;
            };
        }

        void rondAf() {
            if (staat == Vraagstaat.LOPEND) {
                bronnen.replaceAll((bron, stand) -> stand == Bronstaat.GEVRAAGD ? Bronstaat.TE_LAAT : stand);
                staat = Vraagstaat.KLAAR;
            }
        }

        void trekIn() {
            if (staat == Vraagstaat.LOPEND) {
                staat = Vraagstaat.INGETROKKEN;
            }
        }

        void geef(Kanaal kanaal) {
            if (staat == Vraagstaat.KLAAR && (kanaal == Kanaal.REST || !gezien)) {
                gezien = true;
                overhandigd++;
                if (!bewaart) {
                    staat = Vraagstaat.VERNIETIGD;
                }
            }
        }

        void bewaartermijn() {
            if (staat == Vraagstaat.KLAAR) {
                staat = Vraagstaat.VERNIETIGD;
            }
        }

        long bestanden() {
            boolean erIsIets = staat == Vraagstaat.LOPEND || staat == Vraagstaat.KLAAR;
            return erIsIets
                    ? bronnen.values().stream().filter(Bronstaat::heeftInhoud).count()
                    : 0;
        }
    }

    @Provide
    Arbitrary<List<Daad>> daden() {
        Arbitrary<Daad> daad = Combinators.combine(
                        Arbitraries.of(Daad.Soort.class), Arbitraries.of(BRONNEN), Arbitraries.of(Gedrag.class))
                .as(Daad::new);
        Arbitrary<Daad> bron = Combinators.combine(Arbitraries.of(BRONNEN), Arbitraries.of(Gedrag.class))
                .as((code, gedrag) -> new Daad(Daad.Soort.VRAAG_BRON, code, gedrag));
        return Arbitraries.oneOf(daad, bron).list().ofMinSize(1).ofMaxSize(14);
    }

    @Property(tries = 60)
    void onDerby(@ForAll("daden") List<Daad> daden, @ForAll boolean bewaart) throws Exception {
        loop(Engine.DERBY, daden, bewaart);
    }

    @Property(tries = 30)
    void onPostgresql(@ForAll("daden") List<Daad> daden, @ForAll boolean bewaart) throws Exception {
        loop(Engine.POSTGRESQL, daden, bewaart);
    }

    private static void loop(Engine engine, List<Daad> daden, boolean bewaart) throws Exception {
        var huis = new Fixture(engine);
        var jan = gebruiker("jan", STAD);
        huis.settings.change(jan, Instelling.BEWAARDAGEN, STAD.id(), bewaart ? "7" : "0");
        var gesteld = (Vraaguitkomst.Gesteld) huis.vragen.stel(
                jan,
                STAD.id(),
                dienst -> huis.partijen.vanMens(jan, dienst.recht(), STAD.id()),
                new Nieuwevraag(UUID.randomUUID().toString(), BSN, "plan-van-aanpak", ""),
                Kanaal.PORTAAL);
        String nummer = gesteld.vraag().nummer();
        var model = new Model(bewaart);
        for (Daad daad : daden) {
            doe(huis, nummer, daad, model);
            Vraag nu = huis.portal
                    .transactions()
                    .call(() -> huis.store.vind(STAD.id(), nummer).orElseThrow());
            assertThat(nu.staat()).as(daad.toString()).isEqualTo(model.staat);
            assertThat(nu.bronnen()).extracting(Bronstand::staat).containsExactlyElementsOf(model.bronnen.values());
            assertThat(huis.kluisbestanden()).as(daad.toString()).isEqualTo((int) model.bestanden());
            assertThat(huis.logboek.lines()).hasSize(1 + model.overhandigd);
            boolean erIsEenBsn = model.staat == Vraagstaat.LOPEND || model.staat == Vraagstaat.KLAAR;
            assertThat(huis.portal
                            .transactions()
                            .call(() -> huis.store.geheim(STAD.id(), nummer))
                            .isPresent())
                    .isEqualTo(erIsEenBsn);
        }
    }

    private static void doe(Fixture huis, String nummer, Daad daad, Model model) throws Exception {
        var jan = gebruiker("jan", STAD);
        switch (daad.soort()) {
            case VRAAG_BRON -> {
                huis.bronnen.doet(daad.bron(), daad.gedrag());
                werk(huis, BevraagBron.NAAM, nummer + "." + daad.bron());
                model.antwoord(daad.bron(), daad.gedrag());
            }
            case TERMIJN -> {
                werk(huis, SluitVraag.NAAM, nummer);
                model.rondAf();
            }
            case ROND_AF -> {
                var unused = huis.vragen.rondAf(jan, STAD.id(), nummer);
                model.rondAf();
            }
            case TREK_IN -> {
                var unused = huis.vragen.trekIn(jan, STAD.id(), nummer);
                model.trekIn();
            }
            case TOON -> {
                var unused = huis.antwoorden.geef(jan, STAD.id(), nummer, Kanaal.PORTAAL);
                model.geef(Kanaal.PORTAAL);
            }
            case HAAL_OP -> {
                var unused = huis.antwoorden.geef(jan, STAD.id(), nummer, Kanaal.REST);
                model.geef(Kanaal.REST);
            }
            case BEWAARTERMIJN -> {
                huis.clock.forward(Duration.ofDays(8));
                var unused = huis.job(VernietigAntwoorden.NAAM).run(huis.clock);
                model.bewaartermijn();
            }
        }
    }

    private static void werk(Fixture huis, String naam, String onderwerp) throws Exception {
        Worker worker = huis.product.workers().stream()
                .filter(een -> een.name().equals(naam))
                .findFirst()
                .orElseThrow();
        var unused = worker.work(new Task(STAD.id(), onderwerp, 1, Instant.EPOCH));
    }
}
