// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The good case: without it, that attacks are refused says nothing. */
class SignInTest {
    private static final int TOLD = 100;

    private final Ground ground = Ground.started();

    @BeforeEach
    void calm() {
        ground.calm();
    }

    /** Of these nobody has told his details. */
    @ParameterizedTest
    @CsvSource({
        "noordwind, anouk@voorbeeldstad.example, get",
        "noordwind, bas@voorbeeldstad.example, post",
        "zuiderlicht, daan@testdam.example, get",
        "zuiderlicht, emma@driedorpen.example, post",
        "noordwind, farid@tussenschakel.example, get",
        "noordwind, gijs@voorbeeldstad.example, post",
        "zuiderlicht, hanna@proefwijk.example, post",
        "noordwind, ilse@fictiehaven.example, get",
    })
    void comesIn(String makelaar, String persona, String way) {
        assertThat(broughtIn(makelaar, persona, way)).as("new here").isEqualTo("/eerste-keer/gegevens");
    }

    /** Another test of the same portal may have told her details. */
    @Test
    void whoManagesComesInToo() {
        assertThat(broughtIn(Makelaar.ZUIDERLICHT, "nora@testdam.example", "get"))
                .isIn("/eerste-keer/gegevens", "/");
    }

    /** Where the visitor is led to. */
    private String broughtIn(String makelaar, String persona, String way) {
        var visitor = ground.visitor();
        var given = ground.makelaar().signIn(visitor.begin(makelaar), persona, Map.of("aflevering", way));
        assertThat(given.post()).isEqualTo(way.equals("post"));
        String location = visitor.bring(given).location();
        assertThat(visitor.signedIn()).isTrue();
        assertThat(ground.audit.fresh()).singleElement().satisfies(line -> {
            assertThat(line.action()).isEqualTo("inloggen-eherkenning");
            assertThat(line.detail()).contains("makelaar " + makelaar).doesNotContain("@");
        });
        return location;
    }

    @Test
    void comesInByTheOtherBinding() throws IOException {
        bind("REDIRECT");
        try {
            var visitor = ground.visitor();
            var request = visitor.begin(Makelaar.ZUIDERLICHT);
            assertThat(request.fields()).containsOnlyKeys("verzoek");
            visitor.bring(ground.makelaar().signIn(request, Ground.BAS));
            assertThat(visitor.signedIn()).isTrue();
        } finally {
            bind("POST");
        }
    }

    private void bind(String binding) throws IOException {
        var folder = Path.of(System.getProperty("portal.work")).toAbsolutePath();
        var xml = ground.makelaar().metadata(Makelaar.ZUIDERLICHT);
        var metadata = Files.writeString(folder.resolve("zuiderlicht.xml"), xml);
        var pem = Files.writeString(folder.resolve("zuiderlicht.pem"), Certificates.pem(xml));
        ground.portal.console("portal:broker-import --certificate " + pem + " --id " + Makelaar.ZUIDERLICHT
                + " --binding " + binding + " " + metadata);
    }

    @Test
    void nobodyElseComesInByAnUnknownOrganisation() {
        var visitor = ground.visitor();
        var given = ground.makelaar().signIn(visitor.begin(Makelaar.NOORDWIND), "mila@nergensbekend.example");
        PlainPage.check(visitor.bring(given));
        assertThat(ground.refused()).isEqualTo("ORGANISATION_UNKNOWN");
        assertThat(visitor.signedIn()).isFalse();
    }

    /** The address is open to all, so whoever calls it again and again must not fill the audit. */
    @Test
    void nobodyFillsTheAudit() {
        ground.portal.moveClock("+11m");
        ground.audit.fresh();
        for (int i = 0; i < TOLD; i++) {
            ground.visitor().get("/inloggen/eherkenning/antwoord");
        }
        assertThat(ground.audit.fresh()).hasSize(TOLD);
        for (int i = 1; i <= 20; i++) {
            PlainPage.check(ground.visitor().get("/inloggen/eherkenning/antwoord"));
        }
        assertThat(ground.audit.fresh())
                .extracting(AuditLines.Line::detail)
                .containsExactly("aantal 1", "aantal 2", "aantal 4", "aantal 8", "aantal 16");
        assertThat(ground.signedIn(Ground.BAS).signedIn())
                .as("behind the same address")
                .isTrue();
        ground.portal.moveClock("+11m");
    }
}
