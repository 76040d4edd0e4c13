// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import static nl.bidn.product.schuldenknooppunt.Knooppunt.BANK;
import static nl.bidn.product.schuldenknooppunt.Knooppunt.STAD;
import static nl.bidn.product.schuldenknooppunt.Knooppunt.WINKEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.View;
import nl.bidn.portal.testkit.BundleTexts;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.product.schuldenknooppunt.Knooppunt;
import nl.bidn.product.schuldenknooppunt.SchuldenknooppuntProduct;
import nl.bidn.product.schuldenknooppunt.service.bericht.Kop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose page is whose: of a message that was sent, of a conversation, and of what goes on in it. */
class BerichtpaginasTest {
    private final Knooppunt er = new Knooppunt(TestDatabase.Engine.DERBY);
    private final BerichtenTab tab = new BerichtenTab(er.berichten, er.soorten, er.adresboek, er.clock);

    @AfterEach
    void sluit() {
        er.close();
    }

    private static TestRequest van(Organisation organisatie, String pad) {
        return van(organisatie, BundleTexts.dutch(SchuldenknooppuntProduct.class))
                .at(pad);
    }

    private static TestRequest van(Organisation organisatie, BundleTexts texts) {
        return TestRequest.of(Knooppunt.gebruiker("van-" + organisatie.id().value(), organisatie), texts, organisatie);
    }

    private static String html(View view) throws IOException {
        assertThat(view).isInstanceOf(View.Page.class);
        var bytes = new ByteArrayOutputStream();
        ((View.Page) view).body().writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatWasSentIsForItsSender() throws IOException {
        Kop vraag = er.vraag();
        String pad = "verzonden/" + vraag.referentie();
        assertThat(html(tab.show(van(STAD, pad)))).contains(vraag.referentie().toString());
        assertThat(tab.show(van(BANK, pad))).as("who got it").isInstanceOf(View.NotFound.class);
        assertThat(tab.show(van(WINKEL, pad))).isInstanceOf(View.NotFound.class);
        assertThat(tab.show(van(STAD, "verzonden/nergens"))).isInstanceOf(View.NotFound.class);
    }

    @Test
    void theDebtsAreForWhoAsked() throws IOException {
        Kop vraag = er.vraag();
        String pad = "schulden/" + vraag.conversatie();
        assertThat(html(tab.show(van(STAD, pad))))
                .contains(vraag.referentie().toString(), er.bank.naam())
                .doesNotContain("€");
        assertThat(html(tab.show(van(STAD, "schulden"))))
                .contains(vraag.conversatie().toString());
        for (Organisation ander : new Organisation[] {BANK, WINKEL}) {
            assertThat(tab.show(van(ander, pad))).isInstanceOf(View.NotFound.class);
            assertThat(tab.show(van(ander, "schulden"))).as("asks nobody").isInstanceOf(View.Redirect.class);
        }
    }

    @Test
    void nobodyGoesOnInAConversationOfOthers() throws IOException {
        String conversatie = er.vraag().conversatie().toString();
        assertThat(html(tab.show(van(STAD, "nieuw").with("conversatie", conversatie))))
                .contains(conversatie);
        assertThat(html(tab.show(van(WINKEL, "nieuw").with("conversatie", conversatie))))
                .doesNotContain(conversatie);
    }

    @Test
    void nobodyTakesBackWhatAnotherSent() {
        String referentie = er.vraag().referentie().toString();
        for (Organisation ander : new Organisation[] {BANK, WINKEL}) {
            assertThat(tab.submit(van(ander, "intrekken").with("referentienummer", referentie)))
                    .isInstanceOf(View.NotFound.class);
        }
        assertThat(tab.submit(van(STAD, "intrekken").with("referentienummer", referentie)))
                .isInstanceOf(View.Download.class);
    }

    /** Of five from Monday on. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00:00Z, nog 5 werkdagen, 5 working days left, 5",
        "2026-11-27T09:00:00Z, nog 1 werkdag, 1 working day left, 1",
        "2026-11-28T09:00:00Z, nog 1 werkdag, 1 working day left, 1",
        "2026-11-30T09:00:00Z, vandaag, today, 0",
        "2026-11-30T23:00:00Z, te laat, too late, -1",
    })
    void whatIsLeftIsToldInWorkingDays(Instant nu, String nederlands, String engels, int over) throws IOException {
        String conversatie = er.vraag().conversatie().toString();
        er.clock.moveTo(nu);
        var english = BundleTexts.english(SchuldenknooppuntProduct.class);

        assertThat(html(tab.show(van(BANK, "")))).contains("Bevestigen tot en met 30-11-2026 (" + nederlands + ")");
        assertThat(html(tab.show(van(BANK, english))))
                .contains("Confirm up to and including 30-11-2026 (" + engels + ")");
        assertThat(html(tab.show(van(STAD, "schulden/" + conversatie))))
                .contains("vervaltOver&#34;:" + over + ",", "antwoordOver&#34;:null");
    }

    @Test
    void whatIsLeftToAnswerIsToldInWorkingDays() throws IOException {
        String conversatie = er.bevestigdeVraag().conversatie().toString();
        er.clock.moveTo(Instant.parse("2026-11-27T09:00:00Z"));

        assertThat(html(tab.show(van(BANK, "")))).contains("Antwoorden tot en met 30-11-2026 (nog 1 werkdag)");
        assertThat(html(tab.show(van(STAD, "schulden/" + conversatie)))).contains("antwoordOver&#34;:1,");
    }
}
