// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import nl.bidn.portal.api.Vault;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files are packed; those of before are read as they are; which is which can't be changed. */
class VaultFormTest {
    private static final int PIECE = 64 * 1024;
    private static final int BOMB = 10_000_000;

    private final Random random = new Random(20261126);

    @ParameterizedTest
    @EnumSource
    void textOfAnySizeComesBackWhole(Engine engine) throws Exception {
        try (var db = engine.open()) {
            for (int size : new int[] {0, 1, 2, 100, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 17}) {
                byte[] content = text(size);
                assertThat(read(db, keep(db, content))).isEqualTo(content);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void textAndNoiseInOneFileComeBackWhole(Engine engine) throws Exception {
        try (var db = engine.open()) {
            byte[] content = text(4 * PIECE + 3);
            System.arraycopy(noise(PIECE + 10), 0, content, PIECE - 5, PIECE + 10);
            assertThat(read(db, keep(db, content))).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @EnumSource
    void textTakesAFifthAtMostAndNoiseHardlyMoreThanItself(Engine engine) throws Exception {
        try (var db = engine.open()) {
            keep(db, text(10 * PIECE));
            assertThat(stored(db)).isLessThan(2 * PIECE);
        }
        try (var db = engine.open()) {
            keep(db, noise(10 * PIECE));
            assertThat(stored(db)).isEqualTo(10 * (PIECE + 1 + 16));
        }
    }

    @ParameterizedTest
    @EnumSource
    void filesOfBeforeStayReadable(Engine engine) throws Exception {
        for (int size : new int[] {1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE}) {
            try (var db = engine.open()) {
                byte[] content = noise(size);
                new HandMadeFile(db, 0).write(size, pieces(content));
                assertThat(read(db, HandMadeFile.ID)).isEqualTo(content);
            }
        }
        try (var db = engine.open()) {
            new HandMadeFile(db, 0).write(0, List.of(new byte[0]));
            assertThat(read(db, HandMadeFile.ID)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileOfBeforeIsNotTakenForAPackedOne(Engine engine) throws Exception {
        try (var db = engine.open()) {
            new HandMadeFile(db, 0).write(3, List.of(new byte[] {0, 1, 2}));
            assertThat(read(db, HandMadeFile.ID)).hasSize(3);
            db.sql().call(connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.executeUpdate("update portal.vault_file set form = 1");
                }
            });
            assertThatThrownBy(() -> read(db, HandMadeFile.ID)).hasMessageContaining("was changed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPieceThatGrowsIsRefused(Engine engine) throws Exception {
        byte[] bomb = deflated(new byte[BOMB]);
        assertThat(bomb).hasSizeLessThan(PIECE);
        for (int size : new int[] {1, 100, PIECE}) {
            try (var db = engine.open()) {
                new HandMadeFile(db, 1).write(size, List.of(bomb));
                assertThatThrownBy(() -> read(db, HandMadeFile.ID))
                        .hasMessageContaining("was changed")
                        .hasRootCauseMessage("A piece that is not " + size + " bytes when unpacked");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void packedFilesStayReadable(Engine engine) throws Exception {
        try (var db = engine.open()) {
            byte[] content = text(PIECE + 5);
            byte[] first = deflated(Arrays.copyOf(content, PIECE));
            byte[] last = new byte[6];
            System.arraycopy(content, PIECE, last, 1, 5);
            new HandMadeFile(db, 1).write(content.length, List.of(first, last));
            assertThat(read(db, HandMadeFile.ID)).isEqualTo(content);
        }
    }

    private byte[] noise(int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] text(int size) {
        var text = new StringBuilder();
        while (text.length() < size) {
            text.append("<Prestatie><Nummer>").append(random.nextInt(100_000)).append("</Nummer></Prestatie>\n");
        }
        return text.substring(0, size).getBytes(StandardCharsets.UTF_8);
    }

    private static List<byte[]> pieces(byte[] content) {
        var pieces = new ArrayList<byte[]>();
        for (int from = 0; from < content.length; from += PIECE) {
            pieces.add(Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE)));
        }
        return pieces;
    }

    private static byte[] deflated(byte[] plain) {
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(plain);
            deflater.finish();
            var room = new byte[1 + PIECE];
            room[0] = 1;
            int length = deflater.deflate(room, 1, PIECE);
            return Arrays.copyOf(room, 1 + length);
        } finally {
            deflater.end();
        }
    }

    private static String keep(TestDatabase db, byte[] content) {
        return db.transactions().call(() -> {
            try (Vault.Draft draft = db.vault(HandMadeFile.SCOPE).draft(HandMadeFile.OWNER)) {
                draft.write(content);
                return draft.finish().id();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] read(TestDatabase db, String id) throws IOException {
        try (InputStream in = db.vault(HandMadeFile.SCOPE).open(HandMadeFile.OWNER, id)) {
            return in.readAllBytes();
        }
    }

    private static int stored(TestDatabase db) {
        return db.sql().call(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select sum(length(bytes)) from portal.vault_piece")) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }
}
