// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.aansluiten.Aanvragen.Uploaded;
import nl.bidn.portal.aansluiten.Bevinding;
import nl.bidn.portal.aansluiten.Fout;
import nl.bidn.portal.aansluiten.Fout.Veld;
import nl.bidn.portal.aansluiten.Geweigerd;
import nl.bidn.portal.aansluiten.Geweigerd.Waarom;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Ondertekening;
import nl.bidn.portal.aansluiten.VirusScan.Oordeel;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.identity.Roles.Capacity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must be signed, and what becomes of what is uploaded. */
class StukkenTest extends RoomedTest {
    private static final Inhoud NEW_ADMINISTRATOR =
            new Inhoud.AanmeldenGebruikersbeheerder(Domain.SCHULDEN, "N. Nieuw", "nieuw@voorbeeld.nl");

    @BeforeEach
    void clean() {
        room.withdrawConcepts();
        room.node.mails.clear();
        room.scanner = content -> Oordeel.SCHOON;
        room.clock.forward(Duration.ofDays(2));
    }

    private String begun() {
        return room.aanvragen.begin(Room.visitor(), Room.opgave(Room.municipality(), NEW_ADMINISTRATOR));
    }

    private static Waarom why(Throwable thrown) {
        return ((Geweigerd) thrown).why();
    }

    @Test
    void isNotSubmittedUnsignedOrUnfinished() {
        String reference = begun();
        assertThatThrownBy(() -> room.aanvragen.submit(Room.visitor(), reference, room.version(reference)))
                .satisfies(thrown -> assertThat(why(thrown)).isEqualTo(Waarom.NIET_ONDERTEKEND));

        String unfinished = room.aanvragen.begin(
                Room.visitor(),
                Room.opgave(Room.municipality(), new Inhoud.AanmeldenDiensten(TestProduct.ID, Set.of(), null, null)));
        assertThatThrownBy(() -> room.aanvragen.submit(Room.visitor(), unfinished, room.version(unfinished)))
                .isInstanceOfSatisfying(
                        Geweigerd.class,
                        refused -> assertThat(refused.flaws())
                                .extracting(Fout::veld)
                                .containsExactly(Veld.DIENSTEN, Veld.OIN, Veld.SUB_OIN));

        String alone =
                room.aanvragen.begin(Room.visitor(), Room.opgave(Room.municipality(), Room.signUp(TestProduct.ACCESS)));
        room.upload(Room.visitor(), alone, null);
        assertThatThrownBy(() -> room.aanvragen.submit(Room.visitor(), alone, room.version(alone)))
                .satisfies(thrown -> assertThat(why(thrown)).isEqualTo(Waarom.OVEREENKOMST_ONTBREEKT));
    }

    @Test
    void nobodySignsForHimselfOrInTheFuture() {
        String reference = begun();
        var signature = new Ondertekening(Room.TODAY.plusYears(1), " n. nieuw ", Capacity.LEIDINGGEVENDE);

        assertThatThrownBy(() -> room.upload(Room.visitor(), reference, null, signature))
                .isInstanceOfSatisfying(
                        Geweigerd.class,
                        refused -> assertThat(refused.flaws())
                                .extracting(Fout::veld)
                                .containsExactly(Veld.ONDERTEKEND_OP, Veld.ONDERTEKEND_DOOR));
    }

    @Test
    void keepsWhatWasUploadedReadableForBothSides() throws IOException {
        String reference = begun();
        var kept = (Uploaded.Kept) room.upload(Room.visitor(), reference, null);

        assertThat(kept.document().scanned()).isTrue();
        try (InputStream read =
                room.aanvragen.open(Room.visitor(), reference, kept.document().id())) {
            assertThat(read.readAllBytes()).hasSize((int) kept.document().size());
        }
        room.aanvragen.submit(Room.visitor(), reference, room.version(reference));
        try (InputStream read =
                room.behandeling.document(reference, kept.document().id(), room.officer)) {
            assertThat(new String(read.readNBytes(5), StandardCharsets.ISO_8859_1))
                    .isEqualTo("%PDF-");
        }
        assertThat(room.audit.actions()).contains("aanvraag-document-geopend");
    }

    @Test
    void refusesWhatIsWrongByItsName() throws IOException {
        String reference = begun();
        room.scanner = content -> Oordeel.VIRUS;
        assertThat(room.upload(Room.visitor(), reference, null))
                .isEqualTo(new Uploaded.NotTaken(List.of(Bevinding.VIRUS)));
        room.scanner = content -> {
            throw new IOException("no answer");
        };
        assertThat(room.upload(Room.visitor(), reference, null))
                .isEqualTo(new Uploaded.NotTaken(List.of(Bevinding.SCANNER_ONBEREIKBAAR)));
        room.scanner = content -> Oordeel.NIET_GESCAND;
        assertThat(room.upload(Room.visitor(), reference, null))
                .isInstanceOfSatisfying(
                        Uploaded.Kept.class,
                        kept -> assertThat(kept.document().scanned()).isFalse());
        assertThat(room.aanvragen.upload(
                        Room.visitor(),
                        reference,
                        null,
                        new Ondertekening(Room.TODAY, "B. Baas", Capacity.COLLEGE_BW),
                        "x.pdf",
                        new ByteArrayInputStream("geen pdf".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new Uploaded.NotTaken(List.of(Bevinding.GEEN_PDF)));
        assertThat(room.now(reference).documents()).hasSize(1);
    }

    @Test
    void aFileIsThereWithItsRowOrNotAtAll() {
        String reference = begun();
        int before = pieces();

        assertThatThrownBy(() -> room.transactions.run(() -> {
                    room.upload(Room.visitor(), reference, null);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        assertThat(room.now(reference).documents()).isEmpty();
        assertThat(pieces()).isEqualTo(before);
    }

    private int pieces() {
        return room.transactions.call(() -> ((Number) room.em
                        .createNativeQuery("select count(*) from portal.vault_file")
                        .getSingleResult())
                .intValue());
    }
}
