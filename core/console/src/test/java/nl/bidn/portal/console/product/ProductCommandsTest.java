// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.console.fake.FakeDesk;
import nl.bidn.portal.console.fake.FakeInstalled;
import nl.bidn.portal.console.fake.Town;
import nl.bidn.portal.identity.Enablement;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductInstaller;
import nl.bidn.portal.products.Products;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductCommandsTest {
    private static final ProductId SKELETON = new ProductId("skeleton");

    /** On for both towns; may not be switched off for one. */
    public static final class BothOn {
        public List<Enablement.Enabled> all() {
            return List.of(
                    new Enablement.Enabled(SKELETON, Town.STAD.id(), Instant.EPOCH),
                    new Enablement.Enabled(SKELETON, Town.DAM.id(), Instant.EPOCH));
        }

        public void disable(ProductId product, OrganisationId organisation, String by) {
            if (organisation.equals(Town.DAM.id())) {
                throw new IllegalArgumentException("still in use");
            }
        }
    }

    /** Brings two products with each file. */
    public static final class Family {
        private static final List<ProductId> IDS = List.of(new ProductId("zorg-berichten"), new ProductId("iwmo"));

        public List<InstalledProduct> install(Path file) {
            return IDS.stream()
                    .<InstalledProduct>map(id -> new FakeInstalled(id, "1.0.0"))
                    .toList();
        }

        public List<InstalledProduct> upgrade(Path file) {
            return IDS.stream()
                    .<InstalledProduct>map(id -> new FakeInstalled(id, "1.1.0"))
                    .toList();
        }

        public List<InstalledProduct> rollback(ProductId id) {
            return List.of(new FakeInstalled(id, "1.0.0"));
        }

        public List<ProductId> remove(ProductId id) {
            return id.equals(SKELETON) ? List.of(SKELETON) : IDS;
        }
    }

    private final FakeDesk desk = Town.desk()
            .with(Enablement.class, new BothOn())
            .with(Products.class, new Object())
            .with(ProductInstaller.class, new Object());

    @Test
    void switchesOnForOneOrganisation() throws Exception {
        ProductEnable enable = new ProductEnable();
        enable.product = "skeleton";
        desk.refuses(enable, "Give either an organisation or --all");
        enable.organisation = "gm9901";
        assertThat(desk.run(enable)).isEqualTo("skeleton is on for GM9901");
        assertThat(desk.calls()).contains("Enablement.enable[skeleton, GM9901, console:test]");
        enable.all = true;
        desk.refuses(enable, "Give either an organisation or --all");
    }

    @Test
    void switchesOffForAllAndSaysWhoWasRefused() throws Exception {
        ProductDisable disable = new ProductDisable();
        disable.product = "skeleton";
        disable.all = true;
        assertThat(desk.run(disable))
                .isEqualToNormalizingNewlines(
                        "GM9902: still in use\nskeleton is off for 1 organisations, refused for 1");
    }

    @Test
    void takesAllBehindTheProductToo() throws Exception {
        ProductDisable disable = new ProductDisable();
        disable.product = "skeleton";
        disable.organisation = "--all";
        assertThat(desk.run(disable)).endsWith("skeleton is off for 1 organisations, refused for 1");
        disable.all = true;
        desk.refuses(disable, "Give either an organisation or --all");
    }

    @Test
    void refusesFilesAndNamesThatAreNotThere() {
        ProductInstall install = new ProductInstall();
        install.file = "/nowhere/x.jar";
        desk.refuses(install, "There is no file /nowhere/x.jar that can be read");
        ProductEnable enable = new ProductEnable();
        enable.product = "nothing";
        enable.all = true;
        desk.refuses(enable, "There is no product nothing");
    }

    @Test
    void saysAllThatABundleBrought(@TempDir Path folder) throws Exception {
        String file = Files.createFile(folder.resolve("family.jar")).toString();
        desk.with(ProductInstaller.class, new Family());
        ProductInstall install = new ProductInstall();
        install.file = file;
        assertThat(desk.run(install))
                .isEqualToNormalizingNewlines("Installed zorg-berichten 1.0.0: ACTIEF\nInstalled iwmo 1.0.0: ACTIEF");
        assertThat(desk.calls()).anyMatch(call -> call.contains("product zorg-berichten, iwmo version 1.0.0"));
        ProductUpgrade upgrade = new ProductUpgrade();
        upgrade.file = file;
        assertThat(desk.run(upgrade))
                .isEqualToNormalizingNewlines("Upgraded zorg-berichten 1.1.0: ACTIEF\nUpgraded iwmo 1.1.0: ACTIEF");
        ProductRollback rollback = new ProductRollback();
        rollback.product = "zorg-berichten";
        assertThat(desk.run(rollback)).isEqualTo("Back at zorg-berichten 1.0.0: ACTIEF");
    }

    @Test
    void saysAllThatWentWithABundle() throws Exception {
        desk.with(ProductInstaller.class, new Family());
        ProductRemove remove = new ProductRemove();
        remove.product = "zorg-berichten";
        assertThat(desk.run(remove)).isEqualTo("Removed zorg-berichten, iwmo; their data stays");
        remove.product = "skeleton";
        assertThat(desk.run(remove)).isEqualTo("Removed skeleton; its data stays");
    }

    @Test
    void recordsAnAgreement() throws Exception {
        AgreementRecord command = new AgreementRecord();
        command.product = "skeleton";
        command.organisation = "GM9901";
        command.agreement = "mutatieformulier";
        command.reference = "R-1";
        command.signedOn = "2026-11-20";
        command.signedBy = "B. Burgemeester";
        assertThat(desk.run(command)).isEqualTo("Incomplete mutatieformulier of GM9901 for skeleton is on record");
        assertThat(desk.calls())
                .contains("Enablement.recordAgreement[skeleton, GM9901, mutatieformulier, R-1, 2026-11-20,"
                        + " B. Burgemeester, false, console:test]");
    }
}
