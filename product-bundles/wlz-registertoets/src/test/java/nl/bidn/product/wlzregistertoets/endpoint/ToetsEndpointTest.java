// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import static nl.bidn.product.wlzregistertoets.Fixture.DAM;
import static nl.bidn.product.wlzregistertoets.Fixture.STAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Problem;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.wlzregistertoets.Doelproef;
import nl.bidn.product.wlzregistertoets.Fixture;
import nl.bidn.product.wlzregistertoets.VastRegister;
import nl.bidn.product.wlzregistertoets.service.Versheid;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;
import nl.bidn.product.wlzregistertoets.service.toets.Systeemtoets;
import nl.bidn.product.wlzregistertoets.service.toets.Weigering;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Verantwoordingsvraag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a system hears by REST. */
class ToetsEndpointTest {
    private static final TestCaller VAN_STAD =
            TestCaller.system("00000099000000001000").with("raadplegen", STAD);
    private static final TestCaller VAN_BEIDE = VAN_STAD.with("raadplegen", DAM);

    private Fixture fixture;
    private ToetsEndpoint endpoint;
    private Optional<Weigering> weigering = Optional.empty();

    @BeforeEach
    void open() {
        fixture = new Fixture(Engine.DERBY);
        endpoint = new ToetsEndpoint(new Systeemtoets(
                fixture.toetsen,
                Doelproef.controle(),
                (caller, voor, adres) -> adres.equals("192.0.2.1") ? weigering : Optional.empty(),
                fixture.berichtnummers,
                fixture.portal));
    }

    private static ToetsvraagJson vraag(String bsn) {
        return new ToetsvraagJson(null, bsn, "wmo-aanvraag", "Z-1");
    }

    private Problem geweigerd(TestCaller caller, ToetsvraagJson vraag) {
        return catchThrowableOfType(Problem.class, () -> endpoint.toets(vraag, caller));
    }

    private static List<String> codes(Problem problem) {
        return problem.errors().stream()
                .map(fout -> fout.location() + " " + fout.code())
                .toList();
    }

    @Test
    void answersWithTheDatesOfTheRegister() {
        var toets = endpoint.toets(vraag("999900006"), VAN_STAD);

        assertThat(toets.ontvangstnummer()).matches("([0-9A-F]{4}-){3}[0-9A-F]{4}");
        assertThat(toets)
                .isEqualTo(new ToetsJson(
                        toets.ontvangstnummer(),
                        "JA",
                        "2026-03-02",
                        "2026-03-14",
                        null,
                        VastRegister.PEILMOMENT.toString(),
                        false,
                        false,
                        false,
                        "2026-11-23T09:00:00Z"));
        assertThat(toets.toString()).doesNotContain("JA");
    }

    @Test
    void keepsThatASystemAskedByRest() {
        var toets = endpoint.toets(vraag("999900006"), VAN_STAD);

        var bewaard = fixture.database
                .transactions()
                .call(() -> fixture.store.lijst(Verantwoordingsvraag.van(List.of(STAD.id())), 0, 9));
        assertThat(bewaard).singleElement().satisfies(een -> {
            assertThat(een.ontvangstnummer()).isEqualTo(toets.ontvangstnummer());
            assertThat(een.kanaal()).isEqualTo(Kanaal.REST);
            assertThat(een.systeem()).isTrue();
            assertThat(een.vragerId()).isEqualTo(VAN_STAD.id());
        });
    }

    @Test
    void saysThatABsnOfEightDigitsGotAZeroAndThatTheRegisterIsOld() {
        fixture.register.stand(Versheid.VEROUDERD, true);
        var toets = endpoint.toets(vraag("10000008"), VAN_STAD);

        assertThat(toets.status()).isEqualTo("NEE");
        assertThat(toets.bsnAangevuld()).isTrue();
        assertThat(toets.registerVerouderd()).isTrue();
        assertThat(toets.registerWordtGeladen()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', bsn-ontbreekt",
        "99990000, bsn-elfproef",
        "9999000066, bsn-lengte",
        "99990000A, bsn-tekens",
        "999900007, bsn-elfproef"
    })
    void anInvalidBsnIsNeverNo(String bsn, String code) {
        var problem = geweigerd(VAN_STAD, vraag(bsn));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(codes(problem)).containsExactly("bsn " + code);
        assertThat(fixture.logboek.lines()).isEmpty();
    }

    @Test
    void namesAllThatIsWrongAtOnceAndRepeatsNothing() {
        var alles = new ToetsvraagJson(null, "12345", "jeugdwet", "van 999900006");
        var problem = geweigerd(VAN_BEIDE, alles);

        assertThat(codes(problem))
                .containsExactly(
                        "organisatie organisatie-ontbreekt",
                        "bsn bsn-lengte",
                        "doel doel-niet-toegestaan",
                        "kenmerk kenmerk-ongeldig");
        assertThat(problem.getMessage() + problem.errors() + alles).doesNotContain("12345", "jeugdwet", "999900006");
    }

    @Test
    void aSystemThatActsForSeveralSaysForWhom() {
        var vraag = new ToetsvraagJson(DAM.id().value(), "999900006", "wmo-aanvraag", null);

        assertThat(endpoint.toets(vraag, VAN_BEIDE).status()).isEqualTo("JA");
        assertThat(codes(geweigerd(VAN_BEIDE, vraag("999900006"))))
                .containsExactly("organisatie organisatie-ontbreekt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GM9902", "GM0000", "geen code", "999900006"})
    void ofAnOrganisationThatIsNotItsOwnASystemHearsTheSameWhetherItIsThereOrNot(String organisatie) {
        var problem = geweigerd(VAN_STAD, new ToetsvraagJson(organisatie, "fout", "wmo-aanvraag", null));

        assertThat(problem.status()).isEqualTo(403);
        assertThat(codes(problem)).containsExactly("organisatie geen-toegang");
        assertThat(problem.getMessage()).isEqualTo("Uw systeem mag niet toetsen voor deze organisatie.");
    }

    @Test
    void refusesWhatTheOrganisationDoesNotLetIn() {
        weigering = Optional.of(Weigering.ADRES_ONBEKEND);

        var problem = geweigerd(VAN_STAD.from("192.0.2.1"), vraag("999900006"));

        assertThat(problem.status()).isEqualTo(403);
        assertThat(codes(problem)).containsExactly("adres adres-onbekend");
        assertThat(fixture.logboek.lines()).isEmpty();
        assertThat(endpoint.toets(vraag("999900006"), VAN_STAD).status()).isEqualTo("JA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TE_OUD", "GEEN"})
    void aRegisterThatMayNotBeUsedAnswersNothingAndSaysWhenToComeBack(String versheid) {
        fixture.register.stand(Versheid.valueOf(versheid), false);

        var problem = geweigerd(VAN_STAD, vraag("999900006"));

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.retryAfter()).contains(Duration.ofMinutes(5));
        assertThat(problem.getMessage()).contains("niet dat er geen indicatie is");
    }

    @Test
    void refusesWhatIsNoQuestion() {
        assertThat(catchThrowableOfType(Problem.class, () -> endpoint.toets(null, VAN_STAD))
                        .status())
                .isEqualTo(400);
        assertThat(codes(geweigerd(VAN_STAD, new ToetsvraagJson(null, null, null, null))))
                .containsExactly("bsn bsn-ontbreekt", "doel doel-ontbreekt");
    }
}
