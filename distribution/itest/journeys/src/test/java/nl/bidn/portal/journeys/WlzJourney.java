// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A municipality sees whether somebody has a Wlz indication, and accounts for it. */
class WlzJourney extends Wlzreis {
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;

    /** Sets the web service. */
    private static final String UMAR = "umar@voorbeeldstad.example";

    /** Where those who look up come, and nobody else. */
    private static final List<String> VAN_GEBRUIKER = List.of(RAADPLEGEN, LIJST, SIGNALEN);

    private static final String INSTELLINGEN = "/wlz-registertoets/instellingen";

    @BeforeAll
    void hasARegister() {
        theRegisterIsThere();
    }

    @Test
    void eachAnswerSaysWhatItMeansAndOfWhatMomentItIs() {
        is(TESS);
        asks(JA, "Z-ja");
        assertThat(main())
                .contains("Ja, deze persoon heeft een Wlz-indicatie", "Afgiftedatum", "Peilmoment", JA, "Z-ja");
        inspect("antwoord-ja");
        face.inspectPrinted(page, "antwoord-ja");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        asks(NEE, "Z-nee");
        assertThat(main()).contains("Nee, deze persoon heeft geen Wlz-indicatie", "Ontvangstnummer");
        asks(NIEMAND, "Z-niemand");
        assertThat(main())
                .contains("Nee, deze persoon heeft geen Wlz-indicatie")
                .doesNotContain("Afgiftedatum");
        asks(ONBEKEND, "Z-onbekend");
        assertThat(main()).contains("Onbekend", "Afgiftedatum").doesNotContain("Nee, deze persoon");
        inspect("antwoord-onbekend");
    }

    @Test
    void eachMistakeHasItsOwnSentenceAndIsNeverNo() {
        is(TESS);
        refuses("", "Vul het BSN in.");
        refuses("99990000A", "Typ het BSN met alleen cijfers.");
        refuses("9999000", "Een BSN heeft 9 cijfers.");
        refuses("999900007", "voldoet niet aan de elfproef");
        inspect("raadplegen-fout");
        open(RAADPLEGEN);
        page.fill("#bsn", JA);
        page.fill("#kenmerk", "BSN " + JA);
        submit("#raadplegen button[type=submit]");
        assertThat(main()).contains("Kies een doel.", "Er mag geen BSN in staan.");
    }

    @Test
    void anotherPurposeIsRefused() {
        is(TESS);
        open(RAADPLEGEN);
        page.fill("#bsn", JA);
        page.evalOnSelector("#doel", "select => select.add(new Option('Jeugdhulp', 'jeugdwet', false, true))");
        submit("#raadplegen button[type=submit]");

        assertThat(main())
                .contains("Voor dit doel mag u het register niet raadplegen.")
                .doesNotContain("deze persoon", "Ontvangstnummer");
    }

    @Test
    void eightDigitsGetAZeroAndThatIsSaid() {
        is(TESS);
        asks(ACHT, "Z-acht");

        assertThat(main()).contains("Er staat een nul voor het BSN", "0" + ACHT, "Ontvangstnummer");
        inspect("antwoord-aangevuld");
    }

    @Test
    void anAnswerHasNoAddressAndIsKeptNowhere() {
        is(TESS);
        asks(JA, "Z-adres");

        assertThat(path()).isEqualTo(RAADPLEGEN);
        open(RAADPLEGEN);
        assertThat(main()).doesNotContain("Ja, deze persoon", JA);
        var answer = page.request().get(portal.address(RAADPLEGEN));
        assertThat(answer.headers().get("cache-control")).isEqualTo("no-store");
    }

    @Test
    void anAnswerLeavesTheScreenWithTheSession() {
        leaves(TESS);
        is(TESS);
        page.clock().install();
        asks(JA, "Z-weg");
        Page elsewhere = page.context().newPage();
        elsewhere.navigate(portal.address("/"));
        elsewhere.click("header >> text=Uitloggen");
        elsewhere.waitForURL(url -> url.contains("/uitgelogd"));
        assertThat(main()).contains("Ja, deze persoon");

        page.clock().runFor("00:40");
        page.waitForURL(url -> url.contains("/uitgelogd"));

        assertThat(page.content()).doesNotContain("Ja, deze persoon", JA);
        leaves(TESS);
    }

    @Test
    void whoLooksUpSeesHisOwnAndWhoSetsSeesWhoDid() {
        is(TESS);
        asks(ONBEKEND, "Z-spoor");
        open(VERANTWOORDING);
        assertThat(main()).contains("Z-spoor", "U ziet uw eigen raadplegingen.").doesNotContain(ONBEKEND);
        inspect("verantwoording-gebruiker");
        is(UMAR);
        open(VERANTWOORDING);
        assertThat(main()).contains("Z-spoor").doesNotContain(ONBEKEND, "Onbekend");
        inspect("verantwoording-beheerder");
        page.fill("#bsn", ONBEKEND);
        submit("#zoek-bsn button[type=submit]");
        assertThat(main()).contains("van deze persoon", "Z-spoor");
        assertThat(page.url()).doesNotContain(ONBEKEND);
        inspect("verantwoording-gevonden");
    }

    @Test
    void eachRoleIsRefusedWhatTheOtherMay() {
        is(TESS);
        assertThat(VAN_GEBRUIKER).allMatch(path -> status(path) == OK);
        assertThat(status(INSTELLINGEN)).isEqualTo(FORBIDDEN);
        is(UMAR);
        assertThat(status(INSTELLINGEN)).isEqualTo(OK);
        assertThat(VAN_GEBRUIKER).allMatch(path -> status(path) == FORBIDDEN);
    }

    @Test
    void theProductbeheerderSetsAndTries() {
        is(UMAR);
        open(INSTELLINGEN);
        inspect("instellingen");
        page.fill("#adressen", "gemeente.nl");
        submit("#instellingen button[type=submit]");
        assertThat(main()).contains("Typ een IP-adres zoals 192.0.2.10");
        page.fill("#adressen", "");
        page.fill("#contact-naam", "Team Wmo");
        submit("#instellingen button[type=submit]");
        assertThat(page.inputValue("#contact-naam")).isEqualTo("Team Wmo");
        page.fill("#test-oin", "00000099000000009999");
        page.fill("#test-adres", "192.0.2.10");
        submit("#testaanroep button[type=submit]");
        assertThat(main())
                .contains("Deze aanroep wordt toegelaten", "Het register antwoordt")
                .doesNotContain(JA);
        inspect("instellingen-test");
    }

    private void refuses(String bsn, String zin) {
        asks(bsn, "");
        assertThat(page.innerText("#bsn-error")).contains(zin);
        assertThat(main()).doesNotContain("geen Wlz-indicatie", "Ontvangstnummer");
    }

    private int status(String path) {
        return page.navigate(portal.address(path)).status();
    }
}
