// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import static nl.bidn.product.wlzregistertoets.Fixture.DAM;
import static nl.bidn.product.wlzregistertoets.Fixture.STAD;
import static nl.bidn.product.wlzregistertoets.Fixture.beheerder;
import static nl.bidn.product.wlzregistertoets.Fixture.gebruiker;
import static nl.bidn.product.wlzregistertoets.Fixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.bidn.portal.api.View;
import nl.bidn.portal.testkit.BundleTexts;
import nl.bidn.portal.testkit.Shown;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.product.wlzregistertoets.Fixture;
import nl.bidn.product.wlzregistertoets.VastRegister;
import nl.bidn.product.wlzregistertoets.WlzRegistertoetsProduct;
import nl.bidn.product.wlzregistertoets.service.Versheid;
import nl.bidn.product.wlzregistertoets.service.toets.Raadpleging;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Verantwoordingsvraag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaadplegenTabTest {
    private static final TestCaller JAN = gebruiker("jan", STAD);
    private static final String DOEL = "wmo-aanvraag";

    private Fixture portal;

    @BeforeEach
    void open() {
        portal = new Fixture(Engine.DERBY);
    }

    @Test
    void asksForABsnAPurposeAndAReference() {
        String html = Shown.html(portal.tab("raadplegen").show(request(JAN, STAD)));

        assertThat(html)
                .contains("name=\"bsn\"", "name=\"doel\"", "name=\"kenmerk\"", "name=\"_form\" value=\"form-token\"")
                .contains("Aanvraag voor de Wmo (Wet maatschappelijke ondersteuning 2015)", "Gemeente GM9901")
                .contains("method=\"post\"", "autocomplete=\"off\"", "data-bidn-private");
        assertThat(html).doesNotContain("ouder dan 24 uur", "ams-alert", "Jeugdwet");
    }

    @Test
    void saysYesWithTheDatesAndWhatTheyAreOf() {
        String html = Shown.html(toets(VastRegister.JA.value(), DOEL, "Z-2026/17"));

        assertThat(html)
                .contains("Ja, deze persoon heeft een Wlz-indicatie", "data-bidn-private", "999900006")
                .contains("2 maart 2026", "14 maart 2026", "Geen einddatum bekend", "Z-2026/17")
                .contains("Wet maatschappelijke ondersteuning 2015", "23-11-2026 03:00", "23-11-2026 10:00")
                .contains(raadplegingen().get(0).ontvangstnummer(), "Test jan", "data-bidn-print");
    }

    @ParameterizedTest
    @CsvSource({
        "999900031, 'Nee, deze persoon heeft geen Wlz-indicatie', 1 april 2026",
        "999900043, 'Nee, deze persoon heeft geen Wlz-indicatie', Ontvangstnummer",
        "999900018, 'Onbekend', 2 maart 2027",
    })
    void saysNoAndUnknown(String bsn, String zin, String ook) {
        String html = Shown.html(toets(bsn, DOEL, ""));

        assertThat(html).contains(zin, ook);
        assertThat(html).doesNotContain("Ja, deze persoon");
    }

    @Test
    void ofWhomTheRegisterHasNothingThereAreNoDates() {
        assertThat(Shown.html(toets(VastRegister.NIETS.value(), DOEL, ""))).doesNotContain("Afgiftedatum");
    }

    @Test
    void anAnswerIsAPageAndNoAddressLeadsToIt() {
        assertThat(toets(VastRegister.JA.value(), DOEL, "")).isInstanceOf(View.Page.class);
        assertThat(portal.tab("raadplegen")
                        .show(request(JAN, STAD).at(raadplegingen().get(0).ontvangstnummer())))
                .isInstanceOf(View.NotFound.class);
    }

    @Test
    void putsAZeroBeforeEightDigitsAndSaysSo() {
        String html = Shown.html(toets("12345611", DOEL, ""));

        assertThat(html).contains("Er staat een nul voor het BSN", "012345611");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Vul het BSN in.",
        "99990000A, Typ het BSN met alleen cijfers.",
        "9999000, Een BSN heeft 9 cijfers.",
        "9999000061, Een BSN heeft 9 cijfers.",
        "999900007, voldoet niet aan de elfproef",
    })
    void eachMistakeInABsnHasItsOwnSentenceAndIsNeverNo(String bsn, String zin) {
        View view = toets(bsn, DOEL, "");

        assertThat(Shown.html(view)).contains(zin).doesNotContain("geen Wlz-indicatie", "Ontvangstnummer");
        assertThat(((View.Invalid) view).errors()).singleElement().satisfies(fout -> {
            assertThat(fout.field()).isEqualTo("bsn");
            assertThat(fout.message()).contains(zin);
        });
        assertThat(raadplegingen()).isEmpty();
        assertThat(portal.logboek.lines()).isEmpty();
    }

    @Test
    void saysAllThatIsWrongAtOnceEachBesideItsField() {
        View view = toets("1", "jeugdwet", "BSN 999900006");

        assertThat(((View.Invalid) view).errors())
                .extracting(View.FieldError::field)
                .containsExactly("bsn", "doel", "kenmerk");
        assertThat(Shown.html(view))
                .contains("id=\"bsn-error\"", "id=\"doel-error\"", "id=\"kenmerk-error\"")
                .contains("Voor dit doel mag u het register niet raadplegen.", "Er mag geen BSN in staan.");
    }

    @Test
    void asksForAPurpose() {
        assertThat(((View.Invalid) toets(VastRegister.JA.value(), "", "")).errors())
                .extracting(View.FieldError::message)
                .containsExactly("Kies een doel.");
    }

    @Test
    void anOldRegisterAnswersAndSaysSo() {
        portal.register.stand(Versheid.VEROUDERD, true);

        String html = Shown.html(toets(VastRegister.JA.value(), DOEL, ""));

        assertThat(html).contains("Ja, deze persoon", "ouder dan 24 uur", "Er wordt een nieuw register geladen");
        assertThat(Shown.html(portal.tab("raadplegen").show(request(JAN, STAD))))
                .contains("ouder dan 24 uur");
    }

    @ParameterizedTest
    @CsvSource({"TE_OUD, Het register is te oud", "GEEN, Er is nog geen register"})
    void aRegisterThatMayNotBeUsedAnswersNothing(Versheid versheid, String zin) {
        portal.register.stand(versheid, versheid == Versheid.GEEN);

        String html = Shown.html(toets(VastRegister.NIETS.value(), DOEL, ""));

        assertThat(html).contains(zin, "U krijgt daarom geen antwoord.", "CIZ");
        assertThat(html).doesNotContain("geen Wlz-indicatie", "Ontvangstnummer");
        assertThat(raadplegingen()).isEmpty();
    }

    @Test
    void oneLookUpIsOneLineEverywhere() {
        toets(VastRegister.JA.value(), DOEL, "Z-1");

        Raadpleging een = raadplegingen().get(0);
        assertThat(raadplegingen()).hasSize(1);
        assertThat(een.bsnHash()).doesNotContain("9999000").hasSize(32);
        assertThat(portal.audit.actions()).containsExactly("wlz-geraadpleegd");
        assertThat(portal.audit.lines().get(0).detail())
                .contains(een.ontvangstnummer())
                .doesNotContain("999900006");
        assertThat(portal.logboek.lines()).hasSize(1);
    }

    @Test
    void withoutALineThereIsNoAnswer() {
        portal.logboek.full(true);

        assertThatThrownBy(() -> toets(VastRegister.JA.value(), DOEL, "")).isInstanceOf(IllegalStateException.class);
        assertThat(raadplegingen()).isEmpty();
    }

    @Test
    void asksToChooseOneOfSeveral() {
        TestCaller ria = gebruiker("ria", STAD, DAM);

        assertThat(Shown.html(portal.tab("raadplegen").show(request(ria, STAD, DAM))))
                .contains("Kies één organisatie")
                .doesNotContain("<form");
        assertThat(portal.tab("raadplegen").submit(vraag(request(ria, STAD, DAM), "999900006", DOEL, "")))
                .isInstanceOf(View.NotAllowed.class);
    }

    @Test
    void aProductbeheerderDoesNotLookUp() {
        TestCaller bea = beheerder("bea", STAD);

        assertThat(bea.may(portal.tab("raadplegen").requires())).isFalse();
        assertThatThrownBy(() -> portal.tab("raadplegen").submit(vraag(request(bea, STAD), "999900006", DOEL, "")))
                .isInstanceOf(SecurityException.class);
        assertThat(raadplegingen()).isEmpty();
    }

    @Test
    void escapesWhatWasTyped() {
        assertThat(Shown.html(toets("<b>1", DOEL, "\"><script>")))
                .contains("&lt;b>1")
                .doesNotContain("<script>", "<b>1");
    }

    @Test
    void speaksEnglishToo() {
        var english = TestRequest.of(JAN, BundleTexts.english(WlzRegistertoetsProduct.class), STAD);

        assertThat(Shown.html(portal.tab("raadplegen").submit(vraag(english, "999900006", DOEL, ""))))
                .contains("Yes, this person has a Wlz indication", "No end is known");
    }

    private View toets(String bsn, String doel, String kenmerk) {
        return portal.tab("raadplegen").submit(vraag(request(JAN, STAD), bsn, doel, kenmerk));
    }

    private static TestRequest vraag(TestRequest request, String bsn, String doel, String kenmerk) {
        return request.with("bsn", bsn).with("doel", doel).with("kenmerk", kenmerk);
    }

    private List<Raadpleging> raadplegingen() {
        return portal.portal
                .transactions()
                .call(() -> portal.store.lijst(Verantwoordingsvraag.van(List.of(STAD.id())), 0, 10));
    }
}
