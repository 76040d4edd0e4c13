// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.bidn.portal.api.Health;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Module;
import org.junit.jupiter.api.Test;

class BerichtensetsTest {
    private static final Path SET = Path.of("src/main/resources/berichten/skp-2.0");
    private static final Berichttype SALDO = new Berichttype("inv-saldoverzoek", "2.0");

    private final Berichtensets sets = new Berichtensets();

    private static InputStream eigen(String naam) throws IOException {
        return Files.newInputStream(SET.resolve(naam));
    }

    private static InputStream anders(String naam, String van, String naar) throws IOException {
        String text = Files.readString(SET.resolve(naam));
        return new ByteArrayInputStream(
                (naam.equals("berichtenset.json") ? text.replace(van, naar) : text).getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream volgende(String naam) throws IOException {
        return anders(naam, "\"versie\": \"2.0\"", "\"versie\": \"2.1\"");
    }

    @Test
    void theOwnSetKnowsWhoMayAskWhomAndWhatAnswers() {
        sets.kwam("huis/skp-2.0", BerichtensetsTest::eigen);

        Berichtsoort saldo = sets.vind(SALDO).orElseThrow();
        assertThat(saldo.isVraag()).isTrue();
        assertThat(saldo.module()).isEqualTo(Module.SCHULDINVENTARISATIE);
        assertThat(saldo.antwoorden()).containsExactlyInAnyOrder("inv-saldoverzoek-antwoord", "inv-geen-medewerking");
        assertThat(saldo.bijlageVan(Deelnemersoort.SHV_OVERIG)).contains("toestemmingsverklaring");
        assertThat(saldo.bijlageVan(Deelnemersoort.SHV_FASE1)).isEmpty();
        assertThat(saldo.ontvangers()).containsExactly(Deelnemersoort.SCHULDEISER);
        assertThat(saldo.antwoordtermijn()).isEqualTo(5);
        assertThat(sets.alle())
                .hasSize(33)
                .isSortedAccordingTo((a, b) -> a.type().compareTo(b.type()));
        assertThat(sets.check().status()).isEqualTo(Health.Status.OK);
    }

    @Test
    void aVersionComesBesideTheOldOneAndGoesAgain() {
        sets.kwam("huis/skp-2.0", BerichtensetsTest::eigen);
        assertThat(sets.alle()).hasSize(33);

        sets.kwam("nieuw/skp-2.1", BerichtensetsTest::volgende);

        assertThat(sets.vind(SALDO)).isPresent();
        assertThat(sets.vind(new Berichttype("inv-saldoverzoek", "2.1"))).isPresent();

        sets.ging("nieuw/skp-2.1");

        assertThat(sets.vind(new Berichttype("inv-saldoverzoek", "2.1"))).isEmpty();
        assertThat(sets.vind(SALDO)).isPresent();
    }

    @Test
    void aBrokenSetIsLeftOutAndTheProbeSaysWhy() {
        sets.kwam("huis/skp-2.0", BerichtensetsTest::eigen);
        sets.kwam("dubbel/skp-2.0", BerichtensetsTest::eigen);
        sets.kwam(
                "stuk/antwoord",
                naam -> anders(naam, "\"inv-geen-medewerking\"\n      ]", "\"sr-kennisgeving\"\n      ]"));
        sets.kwam("stuk/buiten", naam -> anders(naam, "\"inv-saldoverzoek-2.0.json\"", "\"../x.json\""));
        sets.kwam("stuk/leeg", naam -> InputStream.nullInputStream());

        assertThat(sets.vind(SALDO)).isPresent();
        assertThat(sets.check().status()).isEqualTo(Health.Status.DEGRADED);
        assertThat(sets.check().detail())
                .contains("another set has")
                .contains("inv-saldoverzoek 2.0 cannot be answered by sr-kennisgeving")
                .contains("../x.json is not in the folder");
    }

    @Test
    void withoutAnySetNothingIsKnown() {
        assertThat(sets.alle()).isEmpty();
        assertThat(sets.check().status()).isEqualTo(Health.Status.DOWN);
    }
}
