// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import nl.bidn.portal.api.Notices;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.ProductId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the contract and the recordings know of a bundle with several products. */
class FamilyContractTest {
    private static final ProductId IWMO = new ProductId("iwmo");
    private static final ProductId IJW = new ProductId("ijw");

    @Test
    void whatIsAProductsOwnComesBeforeWhatTheyShare(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("handleiding/iwmo"));
        Files.writeString(folder.resolve("handleiding/nl.md"), "# Van allen");
        Files.writeString(folder.resolve("handleiding/iwmo/nl.md"), "# Van iWmo");
        var files = new ProductFiles(folder.toUri());

        assertThat(files.text(IWMO, "handleiding/nl.md")).contains("# Van iWmo");
        assertThat(files.text(IJW, "handleiding/nl.md")).contains("# Van allen");
        assertThat(files.text(IJW, "handleiding/en.md")).isEmpty();
    }

    @Test
    void keysOfAProductStandForThoseOfTheBundle() {
        var texts = new Properties();
        texts.setProperty("product.title", "Van allen");
        texts.setProperty("iwmo.product.title", "Van iWmo");
        texts.setProperty("iwmo.tab.ophalen.title", "Ophalen");

        assertThat(ProductFiles.asSeenBy(IWMO, texts))
                .containsEntry("product.title", "Van iWmo")
                .containsEntry("tab.ophalen.title", "Ophalen");
        assertThat(ProductFiles.asSeenBy(IJW, texts))
                .containsEntry("product.title", "Van allen")
                .doesNotContainKey("tab.ophalen.title");
    }

    @Test
    void noticesAreKeptTogetherWithWhoSpoke() {
        var recording = new RecordingNotices();
        Notices notices = recording;
        notices.of(IWMO).tellHolders(new Permission("ophalen"), Set.of(new OrganisationId("GM9901")), "a", "b");
        notices.tellHolders(new Permission("ophalen"), Set.of(new OrganisationId("GM9901")), "c", "d");

        assertThat(recording.told())
                .extracting(told -> told.key() + " " + told.product())
                .containsExactly("a Optional[iwmo]", "c Optional.empty");
    }
}
