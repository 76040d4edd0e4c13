// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyStoreFileTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("lijn.p12");
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (var out = Files.newOutputStream(file)) {
            store.store(out, "geheim".toCharArray());
        }
    }

    @Test
    void opensWithItsOwnPasswordAlone() throws Exception {
        assertThat(KeyStoreFile.open(file, "geheim").store().size()).isZero();
        assertThatIllegalStateException()
                .isThrownBy(() -> KeyStoreFile.open(file, "anders"))
                .withMessage(file + " cannot be opened with the password that belongs to it");
        assertThatIllegalStateException()
                .isThrownBy(() -> KeyStoreFile.open(folder.resolve("weg.p12"), "geheim"))
                .withMessageEndingWith("weg.p12 cannot be opened with the password that belongs to it");
    }

    @Test
    void keepsItsPasswordOutOfTheLog() {
        assertThat(KeyStoreFile.open(file, "geheim")).hasToString("KeyStoreFile[" + file + "]");
    }

    @Test
    void findsThePasswordBesideTheFile() throws IOException {
        Files.writeString(folder.resolve("lijn.password"), "geheim\n");

        assertThat(KeyStoreFile.passwordBeside(file)).isEqualTo("geheim");
    }
}
