// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.oins;

import static nl.bidn.portal.api.Department.GEMEENTEBELASTINGEN;
import static nl.bidn.portal.api.Department.PARTICIPATIE;
import static nl.bidn.portal.api.Department.SCHULDHULPVERLENING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.Oins.Numbered;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.Refused.Why;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.identity.store.OinStore;
import nl.bidn.portal.identity.store.OrganisationStore;
import nl.bidn.portal.testkit.TestEnvironment;
import nl.bidn.portal.values.Oin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OinRecordsTest extends RoomTest {
    private OrganisationId stad = new OrganisationId("GM9001");
    private OrganisationId dorp = new OrganisationId("GM9002");

    @BeforeEach
    void addMunicipalities() {
        stad = node.municipality("GM9001");
        dorp = node.municipality("GM9002");
    }

    private static Oin oin(int number) {
        return Oin.of("00000099%09d000".formatted(number));
    }

    private void set(OrganisationId organisation, @Nullable Department department, int number) {
        node.oins.set(organisation, department, oin(number), "test");
    }

    @Test
    void aDepartmentHasItsOwnNumberOrThatOfTheOrganisation() {
        assertThat(node.oins.oin(stad)).isEmpty();
        set(stad, PARTICIPATIE, 2);
        assertThat(node.oins.oin(stad, SCHULDHULPVERLENING)).isEmpty();
        set(stad, null, 1);
        assertThat(node.oins.oin(stad)).contains(oin(1).value());
        assertThat(node.oins.oin(stad, PARTICIPATIE)).contains(oin(2).value());
        assertThat(node.oins.oin(stad, SCHULDHULPVERLENING)).contains(oin(1).value());
        assertThat(node.oins.of(stad))
                .containsExactly(new Numbered(stad, null, oin(1)), new Numbered(stad, PARTICIPATIE, oin(2)));
        assertThat(node.oins.organisation(oin(2).value())).contains(stad);
        assertThat(node.oins.organisation("geen nummer")).isEmpty();
        assertThat(node.oins.of(dorp)).isEmpty();
    }

    @Test
    void aNumberBelongsToOneAndTheMessageSaysToWhich() {
        set(stad, null, 1);
        set(stad, SCHULDHULPVERLENING, 2);
        assertThatThrownBy(() -> set(dorp, null, 1)).hasMessageContaining("organisation GM9001 already");
        assertThatThrownBy(() -> set(stad, PARTICIPATIE, 2)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.why()).isEqualTo(Why.OIN_TAKEN_BY_DEPARTMENT);
            assertThat(refused.details()).containsExactly(oin(2).value(), "GM9001", "schuldhulpverlening");
        });
        assertThatThrownBy(() -> set(stad, PARTICIPATIE, 1)).isInstanceOf(Refused.class);
        set(stad, SCHULDHULPVERLENING, 2);
        set(stad, SCHULDHULPVERLENING, 3);
        set(stad, PARTICIPATIE, 2);
        assertThat(node.auditLog.last(9, "oin-vastgelegd", "GM9001"))
                .as("not for what was so")
                .hasSize(4);
    }

    @Test
    void aSystemWithANumberOnRecordWorksForWhoHasIt() {
        var product = FakeProduct.named("voorbeeld");
        node.products.install(product);
        set(stad, SCHULDHULPVERLENING, 1);
        String number = oin(1).value();
        assertThatThrownBy(() -> node.roles.grantSystem(number, "Systeem", dorp, product.id(), FakeProduct.READER))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("that of organisation GM9001");
        node.roles.grantSystem(number, "Systeem", stad, product.id(), FakeProduct.READER);
        node.roles.grantSystem(oin(2).value(), "Leverancier", dorp, product.id(), FakeProduct.READER);
        assertThat(node.roles.systems()).hasSize(2);
    }

    @Test
    void aRemovedNumberIsFree() {
        set(stad, GEMEENTEBELASTINGEN, 1);
        node.oins.remove(stad, GEMEENTEBELASTINGEN, "test");
        node.oins.remove(stad, GEMEENTEBELASTINGEN, "test");
        set(dorp, null, 1);
        assertThat(node.oins.find(oin(1))).contains(new Numbered(dorp, null, oin(1)));
        assertThat(node.auditLog.last(9, "oin-verwijderd", "GM9001")).hasSize(1);
    }

    @Test
    void numbersForTestingAreRefusedInProduction() {
        var production = new OinRecords(
                new OinStore(em),
                new OrganisationStore(em),
                TestEnvironment.production(),
                database.transactions(),
                database.caches(),
                node.auditLines,
                clock);
        assertThatThrownBy(() -> production.set(stad, null, oin(1), "test"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo(Why.OIN_FOR_TESTING));
        production.set(stad, null, Oin.of("00000004194049711000"), "test");
        assertThat(production.oin(stad)).contains("00000004194049711000");
    }

    @Test
    void keepsOneHolderForEachNumberAndOneNumberForEachHolder() {
        var random = new Random(20261127);
        Map<String, Integer> model = new HashMap<>();
        List<Department> departments = new ArrayList<>(List.of(Department.values()));
        for (int step = 0; step < 200; step++) {
            OrganisationId organisation = random.nextBoolean() ? stad : dorp;
            int place = random.nextInt(departments.size() + 1);
            Department department = place == 0 ? null : departments.get(place - 1);
            int number = random.nextInt(6);
            String key = organisation + "/" + department;
            if (random.nextInt(4) == 0) {
                node.oins.remove(organisation, department, "test");
                model.remove(key);
                continue;
            }
            boolean taken = model.entrySet().stream()
                    .anyMatch(
                            held -> held.getValue() == number && !held.getKey().equals(key));
            if (taken) {
                assertThatThrownBy(() -> set(organisation, department, number)).isInstanceOf(Refused.class);
            } else {
                set(organisation, department, number);
                model.put(key, number);
            }
            Map<String, Integer> kept = new HashMap<>();
            node.oins
                    .all()
                    .forEach(one -> kept.put(
                            one.organisation() + "/" + one.department(),
                            Integer.parseInt(one.oin().value().substring(8, 17))));
            assertThat(kept).isEqualTo(model);
        }
    }
}
