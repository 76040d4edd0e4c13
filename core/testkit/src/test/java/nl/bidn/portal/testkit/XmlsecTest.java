// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class XmlsecTest {
    @Test
    void isNotLeftOutInSilence(@TempDir Path folder) throws Exception {
        var program = folder.resolve("xmlsec1");
        assertThatThrownBy(() -> Xmlsec.program(program, false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("apt-get install xmlsec1");
        assertThatThrownBy(() -> Xmlsec.program(program, true)).isInstanceOf(TestAbortedException.class);
        Files.createFile(program, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        assertThat(Xmlsec.program(program, false)).isEqualTo(program);
    }
}
