// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableFileTest {
    private static final List<String> HEAD = List.of("Naam", "Rol");
    private static final List<List<String>> ROWS = List.of(
            List.of("De \"Vries\"; J.", "é"),
            List.of("=1+1", "@SUM(A1)"),
            List.of("+31", "-2"),
            List.of("\tx", "gewoon"));

    private static byte[] written(TableFile kind) throws IOException {
        var out = new ByteArrayOutputStream();
        kind.write("Blad", HEAD, offset -> ROWS.subList(Math.min(offset, 4), Math.min(offset + 3, 4)), out);
        return out.toByteArray();
    }

    @Test
    void aCsvOpensInADutchOfficeProgramAndHoldsNoFormula() throws IOException {
        String csv = new String(written(TableFile.CSV), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF").endsWith("\r\n");
        assertThat(csv.substring(1).split("\r\n", -1))
                .containsExactly(
                        "\"Naam\";\"Rol\"",
                        "\"De \"\"Vries\"\"; J.\";\"é\"",
                        "\"'=1+1\";\"'@SUM(A1)\"",
                        "\"'+31\";\"'-2\"",
                        "\"'\tx\";\"gewoon\"",
                        "");
    }

    @Test
    void anOdsHoldsTheSame() throws IOException {
        var sheet = new SpreadSheet(new ByteArrayInputStream(written(TableFile.ODS))).getSheet("Blad");
        assertThat(sheet.getMaxRows()).isEqualTo(5);
        assertThat(sheet.getRange(0, 0).getValue()).isEqualTo("Naam");
        assertThat(sheet.getRange(1, 0).getValue()).isEqualTo("De \"Vries\"; J.");
        assertThat(sheet.getRange(2, 0).getValue()).isEqualTo("'=1+1");
        assertThat(sheet.getRange(2, 0).getFormula()).isNull();
    }

    @Test
    void isKnownByItsName() {
        assertThat(TableFile.ofName("export.ods")).contains(TableFile.ODS);
        assertThat(TableFile.ofName("export.csv")).contains(TableFile.CSV);
        assertThat(TableFile.ofName("export.exe")).isEmpty();
    }
}
