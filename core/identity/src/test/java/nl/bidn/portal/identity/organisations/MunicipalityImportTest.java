// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.Organisations.Imported;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.testkit.SharedData;
import org.junit.jupiter.api.Test;

class MunicipalityImportTest extends RoomTest {
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final String HEADER = "gemeentecode_cbs;naam;veiligheidsregio\r\n";

    private Imported read(String csv) {
        return node.organisations.importMunicipalities(new StringReader(csv), FROM);
    }

    @Test
    void addsWhatIsNew() {
        assertThat(read(HEADER + "GM9001;Súd-Testland;VR01\r\nGM9002;'s-Voorbeeld;VR02\r\n"))
                .isEqualTo(new Imported(2, 0, 0));

        assertThat(node.organisations.all(OrganisationType.GEMEENTE))
                .extracting(Organisation::name)
                .containsExactly("'s-Voorbeeld", "Súd-Testland");
        assertThat(node.organisations.find(new OrganisationId("GM9001")))
                .hasValueSatisfying(o -> assertThat(o.validFrom()).isEqualTo(FROM));
    }

    @Test
    void changesNothingTheSecondTime() {
        String list = HEADER + "GM9001;Een;VR01\nGM9002;Twee;VR02\n";
        read(list);

        assertThat(read(list)).isEqualTo(new Imported(0, 0, 2));
    }

    @Test
    void renames() {
        read(HEADER + "GM9001;Een;VR01\nGM9002;Twee;VR02\n");

        assertThat(read(HEADER + "GM9001;Eerste;VR01\nGM9003;Drie;VR02\n")).isEqualTo(new Imported(1, 1, 0));
        assertThat(node.organisations.all()).extracting(Organisation::name).containsExactly("Drie", "Eerste", "Twee");
    }

    @Test
    void takesAByteOrderMarkAndBlankLines() {
        assertThat(read("\uFEFF" + HEADER + "\nGM9001;Een;VR01\n\n")).isEqualTo(new Imported(1, 0, 0));
    }

    @Test
    void namesEachWrongLineAndAddsNothing() {
        assertThatThrownBy(() -> read(HEADER
                        + "GM9001;Goed;VR01\n"
                        + "9002;Zonder GM;VR01\n"
                        + "GM9003\n"
                        + "GM9004; ;VR01\n"
                        + "GM9001;Dubbel;VR01\n"
                        + "GM9005;Kapo\uFFFDt;VR01\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 3: '9002' is not a code")
                .hasMessageContaining("line 4: there must be a code and a name")
                .hasMessageContaining("line 5: the name must have")
                .hasMessageContaining("line 6: GM9001 stands on line 2 already")
                .hasMessageContaining("line 7: this is not UTF-8")
                .hasMessageNotContaining("line 2:");
        assertThat(node.organisations.all()).isEmpty();
    }

    @Test
    void refusesAnotherHeaderAndAnEmptyList() {
        assertThatThrownBy(() -> read("code,naam\nGM9001,Een\n")).hasMessageContaining("line 1: the header must be");
        assertThatThrownBy(() -> read("")).hasMessageContaining("line 1: the header must be");
        assertThatThrownBy(() -> read(HEADER)).hasMessageContaining("there is no municipality");
    }

    @Test
    void addsNothingIfOneOfThemIsKnownAsSomethingElseOrEnded() {
        read(HEADER + "GM9001;Een;VR01\n");
        node.organisations.end(new OrganisationId("GM9001"), FROM.plusYears(1), null);

        assertThatThrownBy(() -> node.organisations.importMunicipalities(
                        new StringReader(HEADER + "GM9002;Twee;VR01\nGM9001;Een;VR01\n"), FROM.plusYears(2)))
                .hasMessageContaining("line 3: GM9001 ended on 2025-01-01");
        assertThat(node.organisations.find(new OrganisationId("GM9002"))).isEmpty();
    }

    @Test
    void readsTheListOfCbs() throws IOException {
        Path list = SharedData.at("gemeenten-2024.csv");

        try (Reader first = Files.newBufferedReader(list);
                Reader second = Files.newBufferedReader(list)) {
            assertThat(node.organisations.importMunicipalities(first, FROM)).isEqualTo(new Imported(342, 0, 0));
            assertThat(node.organisations.importMunicipalities(second, FROM)).isEqualTo(new Imported(0, 0, 342));
        }
        assertThat(node.organisations.find(new OrganisationId("GM0796")))
                .hasValueSatisfying(o -> assertThat(o.name()).isEqualTo("'s-Hertogenbosch"));
    }
}
