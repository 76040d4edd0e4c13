// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static nl.bidn.product.wlzregistertoets.Fixture.DAM;
import static nl.bidn.product.wlzregistertoets.Fixture.STAD;
import static nl.bidn.product.wlzregistertoets.Fixture.beheerder;
import static nl.bidn.product.wlzregistertoets.Fixture.gebruiker;
import static nl.bidn.product.wlzregistertoets.Fixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.api.View;
import nl.bidn.portal.api.Worker;
import nl.bidn.portal.testkit.FakeOutgoing;
import nl.bidn.portal.testkit.Shown;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.portal.testkit.TestTasks;
import nl.bidn.product.wlzregistertoets.Fixture;
import nl.bidn.product.wlzregistertoets.service.Versheid;
import nl.bidn.product.wlzregistertoets.service.instelling.Instelling;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Verantwoordingsvraag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstellingenTabTest {
    private static final TestCaller BEA = beheerder("bea", STAD);
    private static final String OIN = "00000099000000001000";
    /** What a form that nobody changed sends. */
    private static final Map<String, String> GOED = Map.of(
            "oins", OIN,
            "adressen", "192.0.2.0/24",
            "per-minuut", "600",
            "per-dag", "0",
            "contact-naam", "Team Wmo",
            "contact-mail", "wmo@gemeente.nl",
            "contact-telefoon", "030 123 45 67",
            "veel-per-uur", "50",
            "reeks", "20",
            "werktijden", "08:00-18:00");

    private Fixture portal;
    private final X509Certificate x509 =
            FakeOutgoing.with(sent -> FakeOutgoing.answer(200, "")).certificate();

    @BeforeEach
    void open() {
        portal = new Fixture(Engine.DERBY);
        portal.clock.moveTo(x509.getNotAfter().toInstant().minus(Duration.ofDays(61)));
    }

    @Test
    void showsWhatIsSetAndKeepsWhatIsTyped() {
        assertThat(toon(request(BEA, STAD))).contains("07:00-19:00", "Gemeente GM9901", "Er is nog geen certificaat.");

        assertThat(bewaar(GOED)).isEqualTo(new View.Redirect("instellingen"));

        assertThat(toon(request(BEA, STAD))).contains(OIN, "192.0.2.0/24", "600", "Team Wmo", "08:00-18:00");
        assertThat(waarde(Instelling.CONTACT_MAIL)).isEqualTo("wmo@gemeente.nl");
        assertThat(waarde(Instelling.PER_MINUUT)).isEqualTo(600);
    }

    @ParameterizedTest
    @CsvSource({
        "oins, 123, 20 cijfers",
        "adressen, gemeente.nl, Typ een IP-adres",
        "per-minuut, veel, Typ een getal.",
        "per-dag, -1, Typ een getal van 0",
        "contact-mail, niemand, Dit is geen mailadres.",
        "contact-telefoon, bel me, Typ een telefoonnummer",
        "veel-per-uur, 1, Typ een getal van 2",
        "reeks, '', Typ een getal.",
        "werktijden, overdag, Typ uw werktijden",
    })
    void saysWhatIsWrongBesideItsFieldAndKeepsNothing(String veld, String getypt, String zin) {
        var invoer = new HashMap<>(GOED);
        invoer.put(veld, getypt);

        View view = bewaar(invoer);

        assertThat(((View.Invalid) view).errors()).singleElement().satisfies(fout -> {
            assertThat(fout.field()).isEqualTo(veld);
            assertThat(fout.message()).contains(zin);
        });
        assertThat(Shown.html(view)).contains("id=\"" + veld + "-error\"", "Team Wmo");
        assertThat(waarde(Instelling.CONTACT_NAAM)).isEqualTo("");
    }

    @Test
    void takesACertificateAsTextOrAsAFileAndWarnsSixtyDaysBefore() throws Exception {
        assertThat(portal.tab("instellingen")
                        .submit(request(BEA, STAD)
                                .at("certificaat")
                                .withFile("bestand", "x.pem", pem().getBytes(US_ASCII))))
                .isInstanceOf(View.Redirect.class);
        assertThat(toon(request(BEA, STAD))).contains("portaal.test", "00000099000000100000", "Geldig");
        assertThat(toon(request(BEA, STAD))).doesNotContain("Verloopt over");

        portal.clock.forward(Duration.ofDays(1));
        assertThat(toon(request(BEA, STAD))).contains("Verloopt over 60 dagen", "bidn-badge--warning");
        portal.clock.forward(Duration.ofDays(61));
        assertThat(toon(request(BEA, STAD))).contains("Verlopen", "bidn-badge--error");

        assertThat(certificaat(request(BEA, STAD).with("verwijder", "ja"))).isInstanceOf(View.Redirect.class);
        assertThat(toon(request(BEA, STAD))).contains("Er is nog geen certificaat.");
    }

    @Test
    void tellsInTimeThatACertificateEnds() throws Exception {
        bewaar(GOED);
        certificaat(request(BEA, STAD).with("certificaat", pem()));
        vertel();
        assertThat(portal.notices.told()).isEmpty();

        for (int dagen : List.of(1, 30, 23, 7)) {
            portal.clock.forward(Duration.ofDays(dagen));
            vertel();
        }

        assertThat(portal.notices.told())
                .extracting(told -> told.key() + " " + told.arguments())
                .containsExactly(
                        "certificaat-verloopt [60]",
                        "certificaat-verloopt [30]",
                        "certificaat-verloopt [7]",
                        "certificaat-verlopen [0]");
        assertThat(portal.notices.mailed())
                .hasSize(4)
                .allSatisfy(mailed -> assertThat(mailed.addresses()).containsExactly("wmo@gemeente.nl"));
    }

    @Test
    void saysOnceHowManyDaysAreLeftAfterMomentsThatWereSleptThrough() throws Exception {
        certificaat(request(BEA, STAD).with("certificaat", pem()));
        portal.clock.forward(Duration.ofDays(56));
        vertel();

        assertThat(portal.notices.told())
                .extracting(told -> told.key() + " " + told.arguments())
                .containsExactly("certificaat-verloopt [5]");
    }

    @Test
    void ofACertificateThatIsGoneNobodyIsTold() throws Exception {
        certificaat(request(BEA, STAD).with("certificaat", pem()));
        certificaat(request(BEA, STAD).with("verwijder", "ja"));
        portal.clock.forward(Duration.ofDays(70));
        vertel();

        assertThat(portal.notices.told()).isEmpty();
    }

    private void vertel() {
        assertThat(((TestTasks) portal.portal.tasks()).runAll(portal.product))
                .allSatisfy(ran -> assertThat(ran.result()).isInstanceOf(Worker.Result.Done.class));
    }

    @Test
    void refusesWhatIsNoCertificate() throws Exception {
        assertThat(certificaat(request(BEA, STAD))).isInstanceOf(View.Invalid.class);
        assertThat(Shown.html(certificaat(request(BEA, STAD).with("certificaat", "-----BEGIN PRIVATE KEY-----"))))
                .contains("geheime sleutel");
        portal.clock.forward(Duration.ofDays(70));
        assertThat(Shown.html(certificaat(request(BEA, STAD).with("certificaat", pem()))))
                .contains("Dit certificaat is verlopen.");
    }

    @Test
    void aTestCallSaysWhetherItWouldBeLetInAndIsALookUpOfNobody() {
        bewaar(GOED);
        portal.audit.clear();

        assertThat(test(OIN, "192.0.2.7")).contains("Deze aanroep wordt toegelaten", "Het register antwoordt");
        assertThat(test("00000099000000002000", "192.0.2.7")).contains("Dit OIN is niet bekend");
        assertThat(test(OIN, "203.0.113.1")).contains("Dit adres is niet toegestaan", "value=\"203.0.113.1\"");
        portal.register.stand(Versheid.TE_OUD, false);
        assertThat(test(OIN, "192.0.2.7")).contains("Het register is te oud").doesNotContain("Het register antwoordt");

        assertThat(portal.audit.actions()).hasSize(4).containsOnly("wlz-testaanroep");
        assertThat(portal.logboek.lines()).isEmpty();
        assertThat(portal.portal
                        .transactions()
                        .call(() -> portal.store.aantal(Verantwoordingsvraag.van(List.of(STAD.id())), 9)))
                .isZero();
    }

    @Test
    void aTestCallSaysNothingOfTheTestPerson() {
        assertThat(test(OIN, "192.0.2.7")).doesNotContain("Ja, deze", "Nee, deze", "2 maart 2026", "999900006");
    }

    @Test
    void aGebruikerSetsNothing() {
        TestCaller jan = gebruiker("jan", STAD);

        assertThat(jan.may(portal.tab("instellingen").requires())).isFalse();
        assertThatThrownBy(() -> portal.tab("instellingen").submit(met(request(jan, STAD), GOED)))
                .isInstanceOf(SecurityException.class);
        assertThatThrownBy(() ->
                        portal.tab("instellingen").submit(request(jan, STAD).at("test")))
                .isInstanceOf(SecurityException.class);
    }

    @Test
    void asksToChooseOneOfSeveral() {
        TestCaller beide = beheerder("bea", STAD, DAM);

        assertThat(toon(request(beide, STAD, DAM)))
                .contains("Kies één organisatie")
                .doesNotContain("<form");
        assertThat(portal.tab("instellingen").submit(met(request(beide, STAD, DAM), GOED)))
                .isInstanceOf(View.NotAllowed.class);
    }

    @Test
    void thereIsNothingElse() {
        assertThat(portal.tab("instellingen").show(request(BEA, STAD).at("x"))).isInstanceOf(View.NotFound.class);
        assertThat(portal.tab("instellingen").submit(request(BEA, STAD).at("x")))
                .isInstanceOf(View.NotFound.class);
    }

    private View bewaar(Map<String, String> invoer) {
        return portal.tab("instellingen").submit(met(request(BEA, STAD), invoer));
    }

    private static TestRequest met(TestRequest request, Map<String, String> invoer) {
        TestRequest met = request;
        for (Map.Entry<String, String> een : invoer.entrySet()) {
            met = met.with(een.getKey(), een.getValue());
        }
        return met;
    }

    private View certificaat(TestRequest request) {
        return portal.tab("instellingen").submit(request.at("certificaat"));
    }

    private String test(String oin, String adres) {
        return Shown.html(portal.tab("instellingen")
                .submit(request(BEA, STAD).at("test").with("test-oin", oin).with("test-adres", adres)));
    }

    private <T> T waarde(Setting<T> setting) {
        return portal.settings.value(setting, STAD.id());
    }

    private String toon(TestRequest request) {
        return Shown.html(portal.tab("instellingen").show(request));
    }

    private String pem() throws CertificateEncodingException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(x509.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
