// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.bidn.portal.api.Health;
import nl.bidn.product.zorgberichten.message.Goed;
import nl.bidn.product.zorgberichten.message.Sets;
import nl.bidn.product.zorgberichten.message.check.Keuring;
import org.junit.jupiter.api.Test;

class StandaardsetsTest {
    private final Standaardsets sets = new Standaardsets();

    /** iWmo as it might be once, made of 3.2 with other names only. */
    private static InputStream next(String file) throws IOException {
        return changed(file, "van=\"2023-04-01\"", "van=\"2027-04-01\"");
    }

    private static InputStream changed(String file, String from, String to) throws IOException {
        Path path = Sets.FOLDER.resolve("iwmo-3.2").resolve(file);
        if (!Files.exists(path)) {
            throw new FileNotFoundException(file);
        }
        String text = Files.readString(path)
                .replace("/iwmo/3_2/", "/iwmo/3_3/")
                .replace("release=\"3.2\"", "release=\"3.3\"")
                .replace("subversie=\"2\"", "subversie=\"3\"")
                .replace("functieSubversie=\"0002\"", "functieSubversie=\"0003\"")
                .replace(from, to);
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream shipped(String file) throws IOException {
        return Files.newInputStream(Sets.FOLDER.resolve("iwmo-3.2").resolve(file));
    }

    private boolean known(String release) throws IOException {
        byte[] bytes = new String(Goed.van("WMO301").bytes(), StandardCharsets.UTF_8)
                .replace("/iwmo/3_2/", "/iwmo/" + release + "/")
                .getBytes(StandardCharsets.UTF_8);
        return sets.keuring().keur(new ByteArrayInputStream(bytes)).type().isPresent();
    }

    @Test
    void aReleaseComesBesideTheOldOneAndGoesAgain() throws IOException {
        sets.kwam("huis/iwmo-3.2", StandaardsetsTest::shipped);
        Keuring before = sets.keuring();
        assertThat(known("3_2")).isTrue();
        assertThat(known("3_3")).isFalse();

        sets.kwam("nieuw/iwmo-3.3", StandaardsetsTest::next);

        assertThat(known("3_2")).isTrue();
        assertThat(known("3_3")).isTrue();
        var type =
                sets.keuring().standaarden().functie("WMO301", "0003", "0003").orElseThrow();
        assertThat(sets.keuring().standaarden().van(type).inForce(LocalDate.of(2026, 11, 26)))
                .isFalse();
        assertThat(before.standaarden().alle())
                .as("who is checking goes on as he began")
                .hasSize(1);
        assertThat(sets.check().status()).isEqualTo(Health.Status.OK);

        sets.ging("nieuw/iwmo-3.3");

        assertThat(known("3_2")).isTrue();
        assertThat(known("3_3")).isFalse();
    }

    @Test
    void aBrokenSetIsLeftOutAndTheProbeSaysWhy() throws IOException {
        sets.kwam("huis/iwmo-3.2", StandaardsetsTest::shipped);

        sets.kwam("stuk/iwmo-3.3", file -> changed(file, "code=\"CD005\"", "code=\"CD999\""));
        sets.kwam("dubbel/iwmo-3.2", StandaardsetsTest::shipped);

        assertThat(known("3_2")).isTrue();
        assertThat(sets.check().status()).isEqualTo(Health.Status.DEGRADED);
        assertThat(sets.check().detail())
                .contains("rule CD999 is not known")
                .contains("two message types have namespace");

        sets.kwam("stuk/iwmo-3.3", StandaardsetsTest::next);
        sets.ging("dubbel/iwmo-3.2");

        assertThat(sets.check().status()).isEqualTo(Health.Status.OK);
        assertThat(known("3_2")).isTrue();
        assertThat(known("3_3")).isTrue();
    }

    @Test
    void withoutAnySetNothingIsKnown() throws IOException {
        assertThat(known("3_2")).isFalse();
        assertThat(sets.check().status()).isEqualTo(Health.Status.DOWN);
    }
}
