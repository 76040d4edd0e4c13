// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.dienst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.console.fake.FakeDesk;
import nl.bidn.portal.console.fake.Town;
import nl.bidn.portal.identity.Diensten;
import nl.bidn.portal.identity.Machtigingen;
import nl.bidn.portal.identity.Machtigingen.Machtiging;
import nl.bidn.portal.identity.OinRegister;
import nl.bidn.portal.identity.Oins;
import nl.bidn.portal.identity.Oins.Numbered;
import nl.bidn.portal.values.Oin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DienstCommandsTest {
    private static final ProductId PRODUCT = new ProductId("schuldhulp");
    private static final Oin OIN = Oin.of("00000099000000001000");

    /** One dienst is on, and counts. */
    public static final class OneOn {
        public List<Diensten.Enabled> all() {
            return List.of(new Diensten.Enabled(PRODUCT, "toegang", Town.STAD.id(), Instant.EPOCH));
        }

        public List<Diensten.Enabled> of(OrganisationId organisation) {
            return organisation.equals(Town.STAD.id()) ? all() : List.of();
        }

        public boolean isOn(ProductId product, String dienst, OrganisationId organisation) {
            return true;
        }
    }

    /** Records any mandate, and has one. */
    public static final class AnyMandate {
        public Machtiging register(
                OrganisationId municipality,
                OrganisationId provider,
                ProductId product,
                Set<String> diensten,
                LocalDate from,
                @Nullable LocalDate until,
                String document,
                String by) {
            return new Machtiging(
                    "m-1", municipality, provider, product, diensten, from, until, document, Instant.EPOCH, by);
        }

        public List<Machtiging> all() {
            return List.of(register(
                    Town.STAD.id(),
                    Town.DAM.id(),
                    PRODUCT,
                    Set.of("toegang", "plan"),
                    LocalDate.of(2026, 1, 1),
                    null,
                    "D-1",
                    "a-1"));
        }
    }

    /** The city has a number for one department. */
    public static final class OneNumber {
        public List<Numbered> all() {
            return List.of(new Numbered(Town.STAD.id(), Department.PARTICIPATIE, OIN));
        }

        public Optional<Numbered> find(Oin oin) {
            return all().stream().filter(one -> one.oin().equals(oin)).findFirst();
        }
    }

    /** Knows no number. */
    public static final class EmptyRegister {
        public OinRegister.Answer lookUp(Oin oin) {
            return new OinRegister.Answer(OinRegister.Outcome.NOT_FOUND, "");
        }
    }

    private final FakeDesk desk = Town.desk()
            .with(Diensten.class, new OneOn())
            .with(Machtigingen.class, new AnyMandate())
            .with(Oins.class, new OneNumber())
            .with(OinRegister.class, new EmptyRegister());

    @Test
    void switchesADienst() throws Exception {
        var enable = new DienstEnable();
        enable.product = PRODUCT.value();
        enable.dienst = "toegang";
        enable.organisation = "gm9901";
        assertThat(desk.run(enable)).isEqualTo("toegang of schuldhulp is on for GM9901");
        assertThat(desk.calls()).contains("Diensten.enable[schuldhulp, toegang, GM9901, console:test]");
        var disable = new DienstDisable();
        disable.product = PRODUCT.value();
        disable.dienst = "toegang";
        disable.organisation = "GM9901";
        assertThat(desk.run(disable)).isEqualTo("toegang of schuldhulp is off for GM9901");
        disable.organisation = "GM0000";
        desk.refuses(disable, "There is no organisation GM0000");
    }

    @Test
    void listsDiensten() throws Exception {
        var list = new DienstList();
        list.json = true;
        assertThat(desk.run(list))
                .isEqualTo("[{\"product\":\"schuldhulp\",\"dienst\":\"toegang\",\"organisation\":\"GM9901\","
                        + "\"since\":\"1970-01-01T00:00:00Z\",\"counts\":true}]");
        list.organisation = "GM9902";
        assertThat(desk.run(list)).isEqualTo("[]");
    }

    @Test
    void recordsListsAndEndsAMandate() throws Exception {
        var record = new MachtigingRecord();
        record.municipality = "gm9901";
        record.provider = "gm9902";
        record.product = PRODUCT.value();
        record.diensten = List.of("toegang");
        record.document = "D-1";
        record.until = "2027-01-01";
        assertThat(desk.run(record)).isEqualTo("GM9902 works for GM9901 by mandate m-1");
        assertThat(desk.calls())
                .contains("Machtigingen.register[GM9901, GM9902, schuldhulp, [toegang], 2026-11-23, 2027-01-01, D-1,"
                        + " console:test]");
        record.until = "ooit";
        desk.refuses(record, "'ooit' is not a day: use year-month-day, as 2026-11-23");

        var list = new MachtigingList();
        assertThat(desk.run(list)).contains("plan toegang", "GM9902");
        list.json = true;
        assertThat(desk.run(list)).contains("\"from\":\"2026-01-01\",\"until\":null,\"document\":\"D-1\"");
        list.organisation = "GM9902";
        assertThat(desk.run(list)).isEqualTo("[]");

        var end = new MachtigingEnd();
        end.mandate = "m-1";
        assertThat(desk.run(end)).isEqualTo("Mandate m-1 holds no more from 2026-11-23");
        end.on = "2026-12-01";
        assertThat(desk.run(end)).isEqualTo("Mandate m-1 holds no more from 2026-12-01");
        assertThat(desk.calls()).contains("Machtigingen.end[m-1, 2026-12-01, console:test]");
    }

    @Test
    void recordsAnOinAndWarns() throws Exception {
        var set = new OinSet();
        set.organisation = "GM9901";
        set.oin = OIN.value();
        assertThat(desk.run(set))
                .isEqualToNormalizingNewlines(OIN + " is the OIN of GM9901\nLook at it: the register says NOT_FOUND");
        set.department = "participatie";
        assertThat(desk.run(set)).startsWith(OIN + " is the OIN of GM9901, participatie");
        assertThat(desk.calls()).contains("Oins.set[GM9901, PARTICIPATIE, " + OIN + ", console:test]");
        set.oin = "1";
        desk.refuses(set, "'1' is not an OIN: it has twenty digits, and this has fewer");
    }

    @Test
    void listsAndRemovesOins() throws Exception {
        var list = new OinList();
        list.json = true;
        assertThat(desk.run(list))
                .isEqualTo("[{\"organisation\":\"GM9901\",\"department\":\"participatie\",\"oin\":\"" + OIN
                        + "\",\"register\":\"TEST\"}]");
        var remove = new OinRemove();
        remove.organisation = "GM9902";
        remove.oin = OIN.value();
        desk.refuses(remove, OIN + " is not a number of GM9902");
        remove.organisation = "GM9901";
        assertThat(desk.run(remove)).isEqualTo(OIN + " is no longer on record");
        assertThat(desk.calls()).contains("Oins.remove[GM9901, PARTICIPATIE, console:test]");
    }
}
