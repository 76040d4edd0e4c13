// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.bidn.portal.sandbox.eherkenning.PhoneMessages.Kind;
import nl.bidn.portal.sandbox.eherkenning.saml.Makelaar;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees, from the choice of a supplier until the way back. */
class ScreensTest {
    private static final String BAS = "bas@voorbeeldstad.example";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private Broker broker;

    private String here = "";

    @BeforeEach
    void begin() throws Exception {
        broker = new Broker(folder);
        var answer = broker.post(
                Makelaar.NOORDWIND.ssoPath(),
                Map.of("SAMLRequest", broker.dv.posted(broker.sso(Makelaar.NOORDWIND)), "RelayState", "rs-1"));
        here = answer.headers().firstValue("Location").orElseThrow();
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void startsWithTheChoiceOfASupplier() throws Exception {
        var page = broker.get(here);
        assertThat(page.body())
                .contains(
                        "Kies hoe u wilt inloggen",
                        "U wilt inloggen bij BIDN voor Knooppuntdiensten",
                        "(portaal.example)")
                .contains("minimaal niveau 3", "Onthoud deze keuze", "Annuleren", "lang=\"nl\"");
        var names = Pattern.compile("name=\"leverancier\"[^>]*> (\\w+)")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(names).hasSizeGreaterThan(3).isSorted();
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache, no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
    }

    @Test
    void speaksEnglishToo() throws Exception {
        assertThat(broker.get(here + "?taal=en").body())
                .contains("lang=\"en\"", "Choose how you want to log in", "level 3", "Cancel");
        assertThat(act("keuze", Map.of("leverancier", "aanmelder")).statusCode())
                .isEqualTo(303);
        assertThat(broker.get(here).body()).contains("Login to:", "Smartcard or USB token", "disabled");
    }

    @Test
    void goesThroughAllScreens() throws Exception {
        assertThat(act("keuze", Map.of("leverancier", "zegelwacht", "onthouden", "ja"))
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElse(""))
                .contains("zegelwacht", "HttpOnly");
        assertThat(act("wachtwoord", credentials(BAS)).body()).contains("sms", "nieuwe code", "lees de code voor");
        assertThat(broker.phone).singleElement().satisfies(sms -> {
            assertThat(sms.kind()).isEqualTo(Kind.SMS);
            assertThat(sms.to()).isEqualTo("06-99900002");
        });
        act("code", Map.of("code", code()));
        assertThat(broker.get(here).body()).contains("Voornaam: <strong>Bas</strong>", "Gemeente Voorbeeldstad");

        var attributes = broker.attributes(answer(act("delen", Map.of("keuze", "delen", TestDv.FIRST_NAME, "ja"))));
        assertThat(attributes).containsEntry(TestDv.FIRST_NAME, List.of("Bas")).doesNotContainKey(TestDv.COMPANY);
        assertThat(broker.get(here).statusCode()).isEqualTo(404);
    }

    @Test
    void whoSharesNothingComesInJustTheSame() throws Exception {
        toConsent(BAS);
        var page = broker.get(here).body();
        assertThat(page)
                .contains("Voornaam: <strong>Bas</strong>", "Ook als u niets deelt, logt u in")
                .doesNotContain(" checked", "schrijft waarom");
        assertThat(page.indexOf("value=\"delen\"")).isPositive().isLessThan(page.indexOf("value=\"niets\""));
        var undecided = act("delen", Map.of("keuze", "delen"));
        assertThat(undecided.statusCode()).isEqualTo(400);
        assertThat(undecided.body()).contains("Kies wat u wilt delen", "role=\"alert\"");

        var attributes = broker.attributes(answer(act("delen", Map.of("keuze", "niets", TestDv.FIRST_NAME, "ja"))));
        assertThat(attributes)
                .containsKey(Names.CORE + "LegalSubjectID")
                .doesNotContainKeys(TestDv.FIRST_NAME, TestDv.COMPANY);
    }

    @Test
    void theServiceProviderSaysWhyItAsks() throws Exception {
        broker.server.takeCatalogue(TestDv.catalogue("Wij vullen uw naam in.", "We fill in your name."));
        toConsent(BAS);
        assertThat(broker.get(here).body()).containsOnlyOnce("BIDN schrijft waarom: \"Wij vullen uw naam in.\"");
        assertThat(broker.get(here + "?taal=en").body()).contains("\"We fill in your name.\"");
    }

    @Test
    void theChoiceIsTickedNextTime() throws Exception {
        assertThat(broker.get(here, "Cookie", "sandbox-leverancier=drempelvrij").body())
                .containsPattern("value=\"drempelvrij\" checked");
        assertThat(act("keuze", Map.of()).body()).contains("Kies eerst bij wie");
    }

    @Test
    void aWrongPasswordOrAnUnknownNameSaysTheSame() throws Exception {
        act("keuze", Map.of("leverancier", "aanmelder"));
        for (var form : List.of(
                Map.of("gebruikersnaam", BAS, "wachtwoord", "fout"), credentials("niemand@voorbeeldstad.example"))) {
            var page = act("wachtwoord", form);
            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).contains("De gebruikersnaam of het wachtwoord klopt niet.");
        }
        assertThat(broker.phone).isEmpty();
    }

    @Test
    void aNewCodeReplacesTheOldOneAndACallReadsItOut() throws Exception {
        toCode(BAS);
        var first = code();
        assertThat(act("code", Map.of("code", "", "wens", "sms")).body()).contains("We hebben een sms");
        assertThat(act("code", Map.of("code", "", "wens", "bel")).body()).contains("We bellen u");
        assertThat(broker.phone).hasSize(3);
        assertThat(broker.phone.get(2).kind()).isEqualTo(Kind.CALL);
        var spoken =
                Pattern.compile("((\\d ){5}\\d)").matcher(broker.phone.get(2).text());
        assertThat(spoken.find()).isTrue();

        if (!first.equals(spoken.group(1).replace(" ", ""))) {
            assertThat(act("code", Map.of("code", first)).body()).contains("De code klopt niet");
        }
        assertThat(act("code", Map.of("code", spoken.group(1))).statusCode()).isEqualTo(303);
    }

    @Test
    void afterFiveWrongCodesItEnds() throws Exception {
        toCode(BAS);
        var wrong = code().equals("000000") ? "111111" : "000000";
        for (int i = 0; i < 4; i++) {
            assertThat(act("code", Map.of("code", wrong)).statusCode()).isEqualTo(400);
        }
        assertThat(act("code", Map.of("code", wrong)).statusCode()).isEqualTo(303);
        assertThat(broker.get(here).body()).contains("Er waren te veel codes");
        assertThat(act("code", Map.of("code", code())).statusCode()).isEqualTo(303);
        assertThat(Broker.status(answer(act("annuleren", Map.of())))).contains(Names.AUTHN_FAILED);
    }

    @Test
    void afterFiveNewCodesItEndsToo() throws Exception {
        toCode(BAS);
        for (int i = 0; i < 5; i++) {
            act("code", Map.of("code", "", "wens", "sms"));
        }
        assertThat(broker.phone).hasSize(5);
        assertThat(broker.get(here).body()).contains("Er waren te veel codes");
    }

    @Test
    void cancellingAnswersTheServiceProvider() throws Exception {
        assertThat(Broker.status(answer(act("annuleren", Map.of()))))
                .containsExactly(Names.RESPONDER, Names.AUTHN_FAILED);
    }

    @Test
    void whoHasSeveralMandatesChooses() throws Exception {
        toCode("emma@driedorpen.example");
        act("code", Map.of("code", code()));
        assertThat(broker.get(here).body())
                .contains("Voor wie logt u in?", "Gemeente Voorbeeldstad", "Gemeente Testdam");
        assertThat(act("organisatie", Map.of()).body()).contains("Kies eerst een organisatie");
        act("organisatie", Map.of("organisatie", "1"));
        var attributes = broker.attributes(answer(act("delen", Map.of("keuze", "niets"))));
        assertThat(attributes.get(Names.CORE + "LegalSubjectID")).contains(Names.KVK + "=90009902");
    }

    @Test
    void aBranchAndAChainAreSaid() throws Exception {
        toCode("gijs@voorbeeldstad.example");
        act("code", Map.of("code", code()));
        assertThat(broker.get(here).body()).contains("alleen voor vestiging 000099019901");
        stop();
        begin();
        toCode("farid@tussenschakel.example");
        act("code", Map.of("code", code()));
        assertThat(broker.get(here).body()).contains("via Tussenschakel Advies B.V.");
    }

    @Test
    void noMandateAndATooLowLevelEndHere() throws Exception {
        toCode("leo@voorbeeldstad.example");
        act("code", Map.of("code", code()));
        assertThat(broker.get(here).body()).contains("U hebt geen machtiging");
        stop();
        begin();
        toCode("jan@voorbeeldstad.example");
        act("code", Map.of("code", code()));
        assertThat(broker.get(here).body()).contains("is te laag");
    }

    @Test
    void theBackButtonLeadsToWhereThePersonIs() throws Exception {
        toCode(BAS);
        assertThat(act("keuze", Map.of("leverancier", "aanmelder")).headers().firstValue("Location"))
                .hasValue(here);
        assertThat(broker.get(here).body()).contains("Vul de code in");
    }

    @Test
    void aSignInThatTookTooLongIsGone() throws Exception {
        broker.clock.forward(Duration.ofMinutes(11));
        var page = broker.get(here);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("duurde te lang");
    }

    @Test
    void theArtifactCanGoByAForm() throws Exception {
        broker.post("/knoppen", Map.of("aflevering", "post"));
        var page = act("annuleren", Map.of());
        assertThat(page.body())
                .contains(
                        "action=\"" + TestDv.ACS,
                        "name=\"SAMLart\"",
                        "name=\"RelayState\" value=\"rs-1\"",
                        "verder.js");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains(broker.dv.metadataAddress().getAuthority(), "http://localhost:1;");
        assertThat(broker.get("/verder.js").body()).contains("submit()");
    }

    private void toCode(String userName) throws Exception {
        act("keuze", Map.of("leverancier", "aanmelder"));
        act("wachtwoord", credentials(userName));
    }

    private void toConsent(String userName) throws Exception {
        toCode(userName);
        act("code", Map.of("code", code()));
    }

    private static Map<String, String> credentials(String userName) {
        return Map.of("gebruikersnaam", userName, "wachtwoord", DemoPersona.PASSWORD);
    }

    private HttpResponse<String> act(String action, Map<String, String> form) throws Exception {
        return broker.post(here + "/" + action, form);
    }

    private String code() {
        var match = Pattern.compile("\\d{6}").matcher(broker.phone.get(0).text());
        assertThat(match.find()).isTrue();
        return match.group();
    }

    private String answer(HttpResponse<String> last) throws Exception {
        var location = last.headers().firstValue("Location").orElse("");
        assertThat(location).startsWith(TestDv.ACS).contains("RelayState=rs-1");
        var artifact = location.replaceFirst(".*SAMLart=([^&]*).*", "$1");
        return broker.resolve(Makelaar.NOORDWIND, URLDecoder.decode(artifact, StandardCharsets.UTF_8))
                .body();
    }
}
