// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import static nl.bidn.product.schuldenknooppunt.Knooppunt.BANK;
import static nl.bidn.product.schuldenknooppunt.Knooppunt.STAD;
import static nl.bidn.product.schuldenknooppunt.Knooppunt.WINKEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** Whose page is whose: of a message that was sent, of a conversation, and of what goes on in it. */
class BerichtpaginasTest {
    private final Knooppunt er = new Knooppunt(TestDatabase.Engine.DERBY);
    private final BerichtenTab tab = new BerichtenTab(er.berichten, er.soorten, er.adresboek, er.clock);

    @AfterEach
    void sluit() {
        er.close();
    }

    private static TestRequest van(Organisation organisatie, String pad) {
        return TestRequest.of(
                        Knooppunt.gebruiker("van-" + organisatie.id().value(), organisatie),
                        BundleTexts.dutch(SchuldenknooppuntProduct.class),
                        organisatie)
                .at(pad);
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
}
