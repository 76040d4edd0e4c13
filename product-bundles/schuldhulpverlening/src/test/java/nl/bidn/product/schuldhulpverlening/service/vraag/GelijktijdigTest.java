// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import static nl.bidn.product.schuldhulpverlening.Bronwereld.INKOMEN;
import static nl.bidn.product.schuldhulpverlening.Bronwereld.UITKERINGEN;
import static nl.bidn.product.schuldhulpverlening.Fixture.BSN;
import static nl.bidn.product.schuldhulpverlening.Fixture.STAD;
import static nl.bidn.product.schuldhulpverlening.Fixture.gebruiker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;
import nl.bidn.portal.testkit.RecordingNotices.Mailed;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.Together;
import nl.bidn.product.schuldhulpverlening.Fixture;
import nl.bidn.product.schuldhulpverlening.service.beheer.Instelling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens at one moment happens one after the other. */
class GelijktijdigTest {
    private static Vraag stel(Fixture huis, String vraagId) {
        var jan = gebruiker("jan", STAD);
        var uitkomst = (Vraaguitkomst.Gesteld) huis.vragen.stel(
                jan,
                STAD.id(),
                dienst -> huis.partijen.vanMens(jan, dienst.recht(), STAD.id()),
                new Nieuwevraag(vraagId, BSN, "besluit-toegang", ""),
                Kanaal.PORTAAL);
        return uitkomst.vraag();
    }

    private static Callable<Worker.Result> vraagt(Fixture huis, String onderwerp) {
        Worker worker = huis.product.workers().stream()
                .filter(een -> een.name().equals(BevraagBron.NAAM))
                .findFirst()
                .orElseThrow();
        return () -> worker.work(new Task(STAD.id(), onderwerp, 1, Instant.EPOCH));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void oneQuestionComesOfAFormThatIsSentTwiceAtOnce(Engine engine) throws Exception {
        var huis = new Fixture(engine);
        String vraagId = UUID.randomUUID().toString();

        List<Vraag> vragen = Together.run(4, () -> stel(huis, vraagId));

        assertThat(vragen).extracting(Vraag::nummer).containsOnly(vragen.get(0).nummer());
        assertThat(huis.tasks.waiting()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void allSourcesMayAnswerAtOnceAndOneAnswerOfEachIsKept(Engine engine) throws Exception {
        var huis = new Fixture(engine);
        huis.settings.change(gebruiker("jan", STAD), Instelling.CONTACT_MAIL, STAD.id(), "team@voorbeeldstad.example");
        Vraag vraag = stel(huis, UUID.randomUUID().toString());
        var werk = new ArrayList<Callable<Worker.Result>>();
        for (String bron : List.of(INKOMEN, UITKERINGEN, INKOMEN, UITKERINGEN)) {
            werk.add(vraagt(huis, vraag.nummer() + "." + bron));
        }

        assertThat(Together.run(werk)).containsOnly(new Worker.Result.Done());

        assertThat(huis.portal
                        .transactions()
                        .call(() -> huis.store.vind(STAD.id(), vraag.nummer()).orElseThrow())
                        .staat())
                .isEqualTo(Vraagstaat.KLAAR);
        assertThat(huis.kluisbestanden()).isEqualTo(2);
        assertThat(huis.notices.mailed())
                .extracting(Mailed::addresses)
                .containsExactly(Set.of("team@voorbeeldstad.example"));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void oneOfTwoWhoLookAtOnceSeesTheAnswer(Engine engine) throws Exception {
        var huis = new Fixture(engine);
        Vraag vraag = stel(huis, UUID.randomUUID().toString());
        huis.tasks.runAll(huis.product);

        List<Antwoorduitkomst> uitkomsten = Together.run(
                4, () -> huis.antwoorden.geef(gebruiker("jan", STAD), STAD.id(), vraag.nummer(), Kanaal.PORTAAL));

        assertThat(uitkomsten)
                .filteredOn(Antwoorduitkomst.Gegeven.class::isInstance)
                .hasSize(1);
        assertThat(huis.logboek.lines()).hasSize(2);
    }
}
