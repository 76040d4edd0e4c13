// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.webhook;

import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.WATER;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.beheerder;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.Adresboekopstelling;
import nl.bidn.product.schuldenknooppunt.Ontvanger;
import nl.bidn.product.schuldenknooppunt.Ontvanger.Ontvangen;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.bericht.Kop;
import nl.bidn.product.schuldenknooppunt.service.bericht.Stand;
import nl.bidn.product.schuldenknooppunt.service.melding.Gebeurtenis;
import nl.bidn.product.schuldenknooppunt.service.webhook.Webhooks.Maaksel.Gemaakt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Participants whose systems are told, and a real receiver on this machine. */
abstract class Webhookproef {
    static final TestCaller BEA = beheerder("bea", WATER);

    private final Engine engine;
    Adresboekopstelling portal;
    Webhooks webhooks;
    Ontvanger ontvanger;

    @TempDir
    Path map;

    Webhookproef(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() throws Exception {
        ontvanger = new Ontvanger();
        portal = new Adresboekopstelling(engine, Ontvanger.lijn(map)).aangesloten();
        webhooks = portal.webhooks.webhooks();
    }

    @AfterEach
    void sluit() {
        ontvanger.close();
    }

    Gemaakt maak(Soort... soorten) {
        return maak(ontvanger.adres(), soorten);
    }

    Gemaakt maak(String adres, Soort... soorten) {
        Set<Soort> wat = soorten.length == 0 ? EnumSet.allOf(Soort.class) : Set.copyOf(Arrays.asList(soorten));
        return (Gemaakt) webhooks.maak(BEA, WATER.id(), adres, wat);
    }

    Webhook nu(Gemaakt gemaakt) {
        return webhooks.vind(BEA, WATER.id(), gemaakt.webhook().id()).orElseThrow();
    }

    List<Bezorging> opgegeven(Gemaakt gemaakt) {
        return webhooks.opgegeven(BEA, WATER.id(), gemaakt.webhook().id());
    }

    List<Bezorging> wachtend(Gemaakt gemaakt) {
        return webhooks.wachtend(BEA, WATER.id(), gemaakt.webhook().id());
    }

    /** Something happens to a message; the reference of that. */
    UUID gebeurt(Gebeurtenis gebeurtenis, Organisation wie) {
        Bericht bericht = bericht();
        portal.portal.transactions().run(() -> portal.diensten().melder().meld(gebeurtenis, wie.id(), bericht));
        return bericht.kop().referentie();
    }

    UUID gebeurt(Gebeurtenis gebeurtenis) {
        return gebeurt(gebeurtenis, WATER);
    }

    Bericht bericht() {
        var kop = new Kop(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Optional.empty(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Berichttype("inv-saldoverzoek", "2.0"));
        var nu = portal.clock.instant();
        return new Bericht(kop, Stand.AANGEBODEN, nu, false, nu, Optional.empty(), Optional.empty(), false);
    }

    /** So much later, with all that is due meanwhile. */
    void later(Duration duur) {
        portal.clock.forward(duur);
        portal.werk();
    }

    /** By the text of the standard, and none of our code. */
    static String handtekening(String geheim, Ontvangen melding) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(geheim.substring("whsec_".length())), "HmacSHA256"));
        String tekst = melding.id() + "." + melding.moment() + "." + melding.inhoud();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(tekst.getBytes(StandardCharsets.UTF_8)));
    }

    void kwamenAan(int aantal) {
        assertThat(ontvanger.ontvangen).hasSize(aantal);
    }
}
