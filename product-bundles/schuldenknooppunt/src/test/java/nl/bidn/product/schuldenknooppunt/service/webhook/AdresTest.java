// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.webhook;

import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.WATER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.Adresboekopstelling;
import nl.bidn.product.schuldenknooppunt.Ontvanger;
import nl.bidn.product.schuldenknooppunt.service.webhook.Webhooks.Maaksel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By the rules of production nobody has the portal call what only the portal can reach. */
class AdresTest {
    @TempDir
    static Path map;

    private static Webhooks webhooks;

    @BeforeAll
    static void open() throws Exception {
        webhooks = new Adresboekopstelling(Engine.DERBY, Ontvanger.strengeLijn(map))
                .aangesloten()
                .webhooks
                .webhooks();
    }

    private static Maaksel maak(String adres) {
        return webhooks.maak(Webhookproef.BEA, WATER.id(), adres, Set.of(Soort.AANGEBODEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://203.0.113.7/meldingen",
                "ftp://203.0.113.7/",
                "//203.0.113.7/",
                "meldingen",
                "",
                "https://",
                "https://jan:geheim@203.0.113.7/",
                "https://203.0.113.7/#a",
                "https://203.0.113.7/a b",
                "https://localhost/",
                "https://localhost:8443/api/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://0x7f000001/",
                "https://2130706433/",
                "https://0.0.0.0/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://10.0.0.1/",
                "https://172.16.3.4/",
                "https://192.168.1.2/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://[::ffff:10.0.0.1]/",
            })
    void isRefused(String adres) {
        assertThat(maak(adres)).isEqualTo(new Maaksel.Geweigerd("webhook-adres", "adres"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://203.0.113.7/meldingen",
                "https://203.0.113.7:8443/a?b=c",
                "https://systeem.invalid/",
            })
    void isTaken(String adres) {
        assertThat(maak(adres)).isInstanceOf(Maaksel.Gemaakt.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 5000})
    void mayNotBeTooLong(int lengte) {
        String begin = "https://203.0.113.7/";

        assertThat(maak(begin + "a".repeat(lengte - begin.length()))).isInstanceOf(Maaksel.Geweigerd.class);
    }
}
