// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Random;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Vault;
import nl.bidn.portal.api.VaultFile;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VaultTest {
    private static final int PIECE = 64 * 1024;
    private static final OrganisationId AMSTERDAM = new OrganisationId("GM0363");
    private static final OrganisationId ROTTERDAM = new OrganisationId("GM0599");

    private final Random random = new Random(20261123);

    @ParameterizedTest
    @EnumSource
    void filesOfAnySizeComeBackWhole(Engine engine) throws Exception {
        try (var db = engine.open()) {
            Vault vault = db.vault("p");
            for (int size : new int[] {0, 1, 2, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 17, 1_000_000}) {
                byte[] content = bytes(size);
                VaultFile file = keep(db, vault, content);
                assertThat(file.size()).isEqualTo(size);
                assertThat(file.sha256())
                        .isEqualTo(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
                assertThat(read(vault, file.id())).isEqualTo(content);
                assertThat(readBehindTheFirst(vault, file.id())).isEqualTo(Math.max(0, size - 1));
                assertThat(readInOddBits(vault, file.id())).isEqualTo(content);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsStoredDoesNotShowTheContent(Engine engine) {
        try (var db = engine.open()) {
            keep(db, db.vault("p"), "999900006 is een testnummer".repeat(50).getBytes(StandardCharsets.UTF_8));
            byte[] stored = piece(db, 0);
            assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("999900006");
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheOwnerReaches(Engine engine) {
        try (var db = engine.open()) {
            VaultFile file = keep(db, db.vault("p"), bytes(10));
            assertThatThrownBy(() -> db.vault("p").open(ROTTERDAM, file.id())).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> db.vault("other").open(AMSTERDAM, file.id()))
                    .isInstanceOf(IOException.class);
            db.vault("p").destroy(ROTTERDAM, file.id());
            db.vault("other").destroy(AMSTERDAM, file.id());
            assertThat(read(db.vault("p"), file.id())).hasSize(10);
        }
    }

    @ParameterizedTest
    @EnumSource
    void changedShortenedSwappedOrRenamedFilesFail(Engine engine) {
        String[] attacks = {
            "delete from portal.vault_piece where number = 2",
            "update portal.vault_file set size = " + 2 * PIECE,
            "update portal.vault_file set sha256 = 'x'",
            "update portal.vault_file set organisation = 'GM0599'",
            "update portal.vault_file set form = 0",
            "update portal.vault_file set form = 2",
            "update portal.vault_piece set number = number + 10",
        };
        for (String attack : attacks) {
            try (var db = engine.open()) {
                VaultFile file = keep(db, db.vault("p"), bytes(2 * PIECE + 5));
                db.sql().call(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        return statement.executeUpdate(attack);
                    }
                });
                assertThatThrownBy(() -> read(db.vault("p"), file.id()))
                        .as(attack)
                        .hasRootCauseInstanceOf(Exception.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangedOrSwappedPieceFails(Engine engine) {
        try (var db = engine.open()) {
            VaultFile file = keep(db, db.vault("p"), bytes(2 * PIECE + 5));
            byte[] first = piece(db, 0);
            byte[] second = piece(db, 1);
            second[PIECE / 2] ^= 1;
            setPiece(db, 1, second);
            assertThatThrownBy(() -> read(db.vault("p"), file.id())).hasMessageContaining("was changed");
            setPiece(db, 1, first);
            assertThatThrownBy(() -> read(db.vault("p"), file.id())).hasMessageContaining("was changed");
            second[PIECE / 2] ^= 1;
            setPiece(db, 1, second);
            assertThat(read(db.vault("p"), file.id())).hasSize(2 * PIECE + 5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSealOfAnEmptyFileIsLookedAt(Engine engine) {
        try (var db = engine.open()) {
            VaultFile file = keep(db, db.vault("p"), new byte[0]);
            byte[] only = piece(db, 0);
            only[0] ^= 1;
            setPiece(db, 0, only);
            assertThatThrownBy(() -> read(db.vault("p"), file.id())).hasMessageContaining("was changed");
        }
    }

    private static byte[] piece(TestDatabase db, int number) {
        return db.sql().call(connection -> {
            try (Statement statement = connection.createStatement();
                    var rows =
                            statement.executeQuery("select bytes from portal.vault_piece where number = " + number)) {
                rows.next();
                return rows.getBytes(1);
            }
        });
    }

    private static void setPiece(TestDatabase db, int number, byte[] bytes) {
        db.sql().call(connection -> {
            try (var update = connection.prepareStatement("update portal.vault_piece set bytes = ? where number = ?")) {
                update.setBytes(1, bytes);
                update.setInt(2, number);
                return update.executeUpdate();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aFileMovedToAnotherOwnerWithAllItsRowsFails(Engine engine) {
        try (var db = engine.open()) {
            VaultFile file = keep(db, db.vault("p"), bytes(10));
            db.sql().call(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate("update portal.vault_file set organisation = 'GM0599'");
                    return statement.executeUpdate("update portal.vault_piece set organisation = 'GM0599'");
                }
            });
            assertThatThrownBy(() -> db.vault("p").open(ROTTERDAM, file.id()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another owner");
        }
    }

    @ParameterizedTest
    @EnumSource
    void destroyedOrUnfinishedLeavesNothing(Engine engine) {
        try (var db = engine.open()) {
            Vault vault = db.vault("p");
            VaultFile file = keep(db, vault, bytes(PIECE + 1));
            vault.destroy(AMSTERDAM, file.id());
            vault.destroy(AMSTERDAM, file.id());
            assertThatThrownBy(() -> vault.open(AMSTERDAM, file.id())).isInstanceOf(IOException.class);
            db.transactions().run(() -> {
                try (Vault.Draft draft = vault.draft(AMSTERDAM)) {
                    draft.write(bytes(3 * PIECE));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            int left = db.sql().call(connection -> {
                try (Statement statement = connection.createStatement();
                        var rows = statement.executeQuery("select count(*) from portal.vault_piece")) {
                    rows.next();
                    return rows.getInt(1);
                }
            });
            assertThat(left).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDraftBelongsToItsTransaction(Engine engine) {
        try (var db = engine.open()) {
            Vault vault = db.vault("p");
            assertThatThrownBy(() -> vault.draft(AMSTERDAM)).isInstanceOf(IllegalStateException.class);
            Vault.Draft draft = db.transactions().call(() -> vault.draft(AMSTERDAM));
            assertThatThrownBy(() -> db.transactions().run(() -> {
                        try {
                            draft.write(1);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }))
                    .hasMessageContaining("within the transaction");
        }
    }

    private byte[] bytes(int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private static VaultFile keep(TestDatabase db, Vault vault, byte[] content) {
        return db.transactions().call(() -> {
            try (Vault.Draft draft = vault.draft(AMSTERDAM)) {
                int half = content.length / 2;
                draft.write(content, 0, half);
                for (int i = half; i < Math.min(content.length, half + 3); i++) {
                    draft.write(content[i]);
                }
                int rest = Math.min(content.length, half + 3);
                draft.write(content, rest, content.length - rest);
                return draft.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] read(Vault vault, String id) {
        try (InputStream in = vault.open(AMSTERDAM, id)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int readBehindTheFirst(Vault vault, String id) throws IOException {
        try (InputStream in = vault.open(AMSTERDAM, id)) {
            return in.read() < 0 ? 0 : in.readAllBytes().length;
        }
    }

    private static byte[] readInOddBits(Vault vault, String id) throws IOException {
        var out = new ByteArrayOutputStream();
        try (InputStream in = vault.open(AMSTERDAM, id)) {
            var bit = new byte[4999];
            for (int n = in.read(bit); n >= 0; n = in.read(bit)) {
                out.write(bit, 0, n);
            }
        }
        return out.toByteArray();
    }
}
