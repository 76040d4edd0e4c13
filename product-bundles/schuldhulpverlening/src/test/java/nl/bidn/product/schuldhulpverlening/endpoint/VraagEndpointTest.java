// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.endpoint;

import static nl.bidn.product.schuldhulpverlening.Fixture.BSN;
import static nl.bidn.product.schuldhulpverlening.Fixture.HULP;
import static nl.bidn.product.schuldhulpverlening.Fixture.OIN_DAM;
import static nl.bidn.product.schuldhulpverlening.Fixture.OIN_HULP;
import static nl.bidn.product.schuldhulpverlening.Fixture.OIN_STAD;
import static nl.bidn.product.schuldhulpverlening.Fixture.STAD;
import static nl.bidn.product.schuldhulpverlening.Fixture.beheerder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Problem;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldhulpverlening.Fixture;
import nl.bidn.product.schuldhulpverlening.service.beheer.Instelling;
import nl.bidn.product.schuldhulpverlening.service.beheer.Systeemtoegang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VraagEndpointTest {
    /** Of a supplier that is no organisation here. */
    private static final String OIN_LEVERANCIER = "00000099000000040000";

    private static final String SUB_STAD = "00000099000000011000";

    private Fixture huis = new Fixture(Engine.DERBY);
    private String sleutelStad = "";
    private String sleutelHulp = "";
    private VraagEndpoint endpoint = endpoint();

    private VraagEndpoint endpoint() {
        return new VraagEndpoint(
                new Poort(huis.partijen, new Systeemtoegang(huis.sleutels, huis.portal)), huis.vragen, huis.antwoorden);
    }

    @BeforeEach
    void open() {
        huis = new Fixture(Engine.DERBY);
        huis.registratie.oin(STAD, SUB_STAD);
        huis.registratie.machtig(STAD, HULP, "wgs-toegang");
        sleutelStad = huis.sleutels.nieuw(beheerder("b", STAD), STAD.id());
        sleutelHulp = huis.sleutels.nieuw(beheerder("b", HULP), HULP.id());
        endpoint = endpoint();
    }

    private static TestCaller eigen(String oin, Organisation organisatie) {
        return TestCaller.system("oin:" + oin)
                .with("inlezen", organisatie)
                .with("wgs-toegang", organisatie)
                .with("wgs-plan-van-aanpak", organisatie);
    }

    private static TestCaller gemachtigd() {
        return TestCaller.system("oin:" + OIN_HULP).via(HULP, "inlezen", STAD).via(HULP, "wgs-toegang", STAD);
    }

    private VraagJson stel(Caller caller, String van, String via, String sleutel, String doel) {
        return (VraagJson) endpoint.stel(
                        new VraagaanvraagJson(BSN, doel, "D-1"),
                        van,
                        via,
                        sleutel,
                        UUID.randomUUID().toString(),
                        caller)
                .getEntity();
    }

    private static Problem probleem(org.assertj.core.api.ThrowableAssert.ThrowingCallable wat) {
        return catchThrowableOfType(Problem.class, wat);
    }

    /** Who calls, what it says it is, and what comes of it: the OIN in the certificate, fromParty, viaParty. */
    @ParameterizedTest
    @CsvSource({
        "stad,        stad,    '',     201, ",
        "stad,        stad,    stad,   201, ",
        "stad,        substad, '',     201, ",
        "stad,        substad, stad,   201, ",
        "stad,        stad,    substad,201, ",
        "leverancier, stad,    leverancier, 201, ",
        "hulp,        stad,    hulp,   201, ",
        "leverancier, stad,    '',     403, via-onjuist",
        "stad,        stad,    hulp,   403, via-onjuist",
        "stad,        stad,    onzin,  403, via-onjuist",
        "hulp,        stad,    '',     403, via-onjuist",
        "hulp,        stad,    stad,   403, via-onjuist",
        "hulp,        stad,    dam,    403, via-onjuist",
        "stad,        dam,     '',     403, geen-toegang",
        "hulp,        dam,     hulp,   403, geen-toegang",
        "hulp,        hulp,    '',     403, geen-toegang",
        "stad,        onzin,   '',     403, geen-toegang",
        "stad,        '',      '',     400, van-ontbreekt",
    })
    void fromAndViaAreWhatCertificateAndMandateSay(String wie, String van, String via, int status, String code) {
        Caller caller = wie.equals("hulp") ? gemachtigd() : eigen(oin(wie), STAD);
        String sleutel = wie.equals("hulp") ? sleutelHulp : sleutelStad;
        if (status == 201) {
            VraagJson vraag = stel(caller, oin(van), oin(via), sleutel, "besluit-toegang");
            assertThat(List.of(vraag.van(), vraag.via()))
                    .containsExactly(oin(van), via.isEmpty() ? oin(van) : oin(via));
        } else {
            Problem problem = probleem(() -> stel(caller, oin(van), oin(via), sleutel, "besluit-toegang"));
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.errors()).extracting(Problem.Flaw::code).containsExactly(code);
            assertThat(huis.tasks.waiting()).isEmpty();
        }
    }

    private static String oin(String naam) {
        return switch (naam) {
            case "stad" -> OIN_STAD;
            case "substad" -> SUB_STAD;
            case "dam" -> OIN_DAM;
            case "hulp" -> OIN_HULP;
            case "leverancier" -> OIN_LEVERANCIER;
            default -> naam;
        };
    }

    @Test
    void aKeyIsThatOfWhomTheSystemWorksAt() {
        assertThat(probleem(() -> stel(eigen(OIN_STAD, STAD), OIN_STAD, "", "", "besluit-toegang"))
                        .status())
                .isEqualTo(401);
        assertThat(probleem(() -> stel(gemachtigd(), OIN_STAD, OIN_HULP, sleutelStad, "besluit-toegang"))
                        .status())
                .isEqualTo(401);
        String nieuwe = huis.sleutels.nieuw(beheerder("b", STAD), STAD.id());
        assertThat(probleem(() -> stel(eigen(OIN_STAD, STAD), OIN_STAD, "", sleutelStad, "besluit-toegang"))
                        .status())
                .isEqualTo(401);
        assertThat(stel(eigen(OIN_STAD, STAD), OIN_STAD, "", nieuwe, "besluit-toegang")
                        .stand())
                .isEqualTo("LOPEND");
        huis.sleutels.verwijder(beheerder("b", STAD), STAD.id());
        assertThat(probleem(() -> stel(eigen(OIN_STAD, STAD), OIN_STAD, "", nieuwe, "besluit-toegang"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aCertificateThatWasPutThereLetsItsOwnOinInUntilItEnds() {
        var bea = beheerder("b", STAD);
        var leverancier = eigen(OIN_LEVERANCIER, STAD);
        assertThat(stel(leverancier, OIN_STAD, OIN_LEVERANCIER, sleutelStad, "besluit-toegang")
                        .stand())
                .isEqualTo("LOPEND");
        huis.settings.change(bea, Instelling.CERTIFICAAT, STAD.id(), Fixture.pem());

        Problem ander = probleem(() -> stel(leverancier, OIN_STAD, OIN_LEVERANCIER, sleutelStad, "besluit-toegang"));
        assertThat(ander.status()).isEqualTo(403);
        assertThat(ander.errors()).extracting(Problem.Flaw::code).containsExactly("certificaat-onjuist");
        assertThat(stel(eigen(OIN_STAD, STAD), OIN_STAD, "", sleutelStad, "besluit-toegang")
                        .stand())
                .isEqualTo("LOPEND");
        huis.clock.moveTo(Instant.parse("2126-11-04T00:00:00Z"));
        assertThat(probleem(() -> stel(eigen(OIN_STAD, STAD), OIN_STAD, "", sleutelStad, "besluit-toegang"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aMandateForOneDienstOpensNoOther() {
        Problem problem = probleem(() -> stel(gemachtigd(), OIN_STAD, OIN_HULP, sleutelHulp, "plan-van-aanpak"));
        assertThat(problem.status()).isEqualTo(403);
        assertThat(problem.getMessage()).doesNotContain(BSN);
    }

    @Test
    void asksFollowsAndFetches() {
        var stad = eigen(OIN_STAD, STAD);
        String id = UUID.randomUUID().toString();
        var aanvraag = new VraagaanvraagJson(BSN, "besluit-toegang", "D-1");
        assertThat(endpoint.stel(aanvraag, OIN_STAD, null, sleutelStad, id, stad)
                        .getStatus())
                .isEqualTo(201);
        var nogEens = endpoint.stel(aanvraag, OIN_STAD, null, sleutelStad, id, stad);
        assertThat(nogEens.getStatus()).isEqualTo(200);
        String nummer = ((VraagJson) nogEens.getEntity()).nummer();
        assertThat(probleem(() -> endpoint.antwoord(nummer, OIN_STAD, null, sleutelStad, stad))
                        .status())
                .isEqualTo(409);

        huis.tasks.runAll(huis.product);
        assertThat(endpoint.stand(nummer, OIN_STAD, null, sleutelStad, stad).stand())
                .isEqualTo("KLAAR");
        AntwoordJson antwoord = endpoint.antwoord(nummer, OIN_STAD, null, sleutelStad, stad);
        assertThat(antwoord.volledig()).isTrue();
        assertThat(antwoord.bronnen())
                .extracting(AntwoordJson.DeelJson::bron)
                .containsExactly("inkomen", "uitkeringen");
        assertThat(endpoint.antwoord(nummer, OIN_STAD, null, sleutelStad, stad)).isEqualTo(antwoord);

        assertThat(probleem(() -> endpoint.stand(nummer, OIN_STAD, OIN_HULP, sleutelHulp, gemachtigd()))
                        .status())
                .as("asked by the municipality itself")
                .isEqualTo(404);
        assertThat(probleem(() -> endpoint.stel(
                                new VraagaanvraagJson("999900018", "besluit-toegang", "D-1"),
                                OIN_STAD,
                                null,
                                sleutelStad,
                                id,
                                stad))
                        .status())
                .isEqualTo(409);
        huis.clock.forward(java.time.Duration.ofDays(8));
        assertThat(probleem(() -> endpoint.antwoord(nummer, OIN_STAD, null, sleutelStad, stad))
                        .status())
                .isEqualTo(410);
    }

    @Test
    void saysAllThatIsWrongWithoutWhatWasSent() {
        Problem problem = probleem(() -> endpoint.stel(
                new VraagaanvraagJson("123456789", null, "zie 999900006"),
                OIN_STAD,
                null,
                sleutelStad,
                null,
                eigen(OIN_STAD, STAD)));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors())
                .extracting(Problem.Flaw::code)
                .containsExactly("bsn-ongeldig", "doel-ontbreekt", "kenmerk-ongeldig", "vraag-id-ongeldig");
        assertThat(problem.errors().toString()).doesNotContain("123456789", BSN);
    }
}
