// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.api.Settings;
import nl.bidn.portal.products.ProductHeader;
import nl.bidn.portal.products.store.SettingStore;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.RecordingAudit;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingBookTest {
    private static final ProductId DEMO = new ProductId("demo");
    private static final OrganisationId HERE = new OrganisationId("GM0363");
    private static final OrganisationId THERE = new OrganisationId("GM0599");
    private static final Permission ADMINISTER = new Permission("beheer");
    private static final Setting<Integer> DAYS = Setting.of("dagen", 90, ADMINISTER, SettingBookTest::days);
    private static final Setting<String> KEY = Setting.of(
                    "sleutel", "", ADMINISTER, text -> text.toUpperCase(Locale.ROOT))
            .asSecret();

    private final RecordingAudit audit = new RecordingAudit();

    @ParameterizedTest
    @EnumSource
    void keepsAValueForOneOrganisation(TestDatabase.Engine engine) {
        try (TestDatabase database = engine.open()) {
            SettingStore store = store(database);
            SettingBook book = book(database, store);
            assertThat(book.value(DEMO, DAYS, HERE)).isEqualTo(90);
            assertThat(book.isSet(DEMO, DAYS, HERE)).isFalse();

            book.change(TestCaller.person("p1"), DEMO, DAYS, HERE, " 30 ");
            assertThat(book.value(DEMO, DAYS, HERE)).isEqualTo(30);
            assertThat(book.value(DEMO, DAYS, THERE)).isEqualTo(90);
            assertThat(book.value(new ProductId("other"), DAYS, HERE)).isEqualTo(90);

            book.change(TestCaller.person("p1"), DEMO, DAYS, HERE, "31");
            assertThat(book.value(DEMO, DAYS, HERE)).isEqualTo(31);
            assertThat(new BundleSettings(book, ProductHeader.parse("demo")).value(DAYS, HERE))
                    .isEqualTo(31);
            assertThat(audit.lines()).hasSize(2);
            assertThat(audit.lines().toString())
                    .contains("instelling-gewijzigd", "instelling=dagen")
                    .doesNotContain("31");
        }
    }

    @ParameterizedTest
    @EnumSource
    void productsOfOneBundleHaveTheirOwnAndThoseOfOthersAreOutOfReach(TestDatabase.Engine engine) {
        try (TestDatabase database = engine.open()) {
            SettingBook book = book(database, store(database));
            Settings settings = new BundleSettings(book, ProductHeader.parse("demo, iwmo, ijw"));
            Settings ofIwmo = settings.of(new ProductId("iwmo"));

            ofIwmo.change(TestCaller.person("p1"), DAYS, HERE, "30");
            assertThat(ofIwmo.value(DAYS, HERE)).isEqualTo(30);
            assertThat(settings.value(DAYS, HERE)).isEqualTo(90);
            assertThat(ofIwmo.of(new ProductId("ijw")).value(DAYS, HERE)).isEqualTo(90);
            assertThat(book.value(new ProductId("iwmo"), DAYS, HERE)).isEqualTo(30);
            assertThatThrownBy(() -> settings.of(new ProductId("alleenverdieners")))
                    .hasMessage("Product 'alleenverdieners' is none of this bundle, which brings"
                            + " 'demo', 'iwmo', 'ijw'");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsASecretSealed(TestDatabase.Engine engine) {
        try (TestDatabase database = engine.open()) {
            SettingStore store = store(database);
            SettingBook book = book(database, store);
            book.change(TestCaller.person("p1"), DEMO, KEY, HERE, "geheim");

            assertThat(book.value(DEMO, KEY, HERE)).isEqualTo("GEHEIM");
            assertThat(book.isSet(DEMO, KEY, HERE)).isTrue();
            assertThat(audit.lines().toString()).doesNotContainIgnoringCase("geheim");
            assertThat(database.transactions().call(() -> store.of(HERE, DEMO))).hasEntrySatisfying("sleutel", kept -> {
                assertThat(kept.sealed()).isTrue();
                assertThat(kept.content()).doesNotContainIgnoringCase("geheim");
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatCanNotBeParsedAndUndoesWithTheTransaction(TestDatabase.Engine engine) {
        try (TestDatabase database = engine.open()) {
            SettingStore store = store(database);
            SettingBook book = book(database, store);
            assertThatThrownBy(() -> book.change(TestCaller.person("p1"), DEMO, DAYS, HERE, "veel"))
                    .hasMessage("Vul een aantal dagen in.");
            assertThatThrownBy(() -> database.transactions().run(() -> {
                        book.change(TestCaller.person("p1"), DEMO, DAYS, HERE, "5");
                        throw new IllegalStateException("undo");
                    }))
                    .hasMessage("undo");
            assertThat(book.value(DEMO, DAYS, HERE)).isEqualTo(90);
        }
    }

    private SettingBook book(TestDatabase database, SettingStore store) {
        return new SettingBook(
                store,
                database.transactions(),
                database.caches(),
                database.secrets(),
                audit,
                FixedClock.at("2026-11-23T09:00:00Z"));
    }

    private static SettingStore store(TestDatabase database) {
        return new SettingStore(database.unit("products", SettingBookTest.class.getClassLoader()));
    }

    private static int days(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Vul een aantal dagen in.", e);
        }
    }
}
