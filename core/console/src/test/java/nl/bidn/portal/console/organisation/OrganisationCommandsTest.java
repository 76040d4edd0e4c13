// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.console.fake.FakeDesk;
import nl.bidn.portal.console.fake.Town;
import nl.bidn.portal.identity.EherkenningPeople;
import nl.bidn.portal.identity.LegalSubject;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;

class OrganisationCommandsTest {
    private final FakeDesk desk = Town.desk();

    @Test
    void addsInTheNameOfTheOperator() throws Exception {
        OrganisationAdd command = add("gr-driedorpen", "samenwerkingsverband");
        assertThat(desk.run(command)).isEqualTo("Added GR-DRIEDORPEN, Drie Dorpen");
        assertThat(desk.calls())
                .anyMatch(c -> c.contains("add[GR-DRIEDORPEN, SAMENWERKINGSVERBAND, Drie Dorpen, 2026-11-23]"))
                .anyMatch(c -> c.startsWith("Audit.record[ConsoleCaller[id=console:test], console-organisation-add"));
    }

    private static OrganisationAdd add(String code, String type) {
        OrganisationAdd command = new OrganisationAdd();
        command.code = code;
        command.type = type;
        command.name = "Drie Dorpen";
        return command;
    }

    @Test
    void refusesBadInputWithOneLine() {
        desk.refuses(add("GM9901", "GEMEENTE"), "Organisation GM9901 is there already");
        desk.refuses(
                add("GM9999", "STAD"),
                "'STAD' is not one of GEMEENTE, SAMENWERKINGSVERBAND, SCHULDHULPVERLENER, SCHULDEISER,"
                        + " BEWINDVOERDER, KETENPARTNER, BIDN");
        OrganisationEnd end = new OrganisationEnd();
        end.organisation = "GM9901";
        end.until = "1-1-2027";
        desk.refuses(end, "'1-1-2027' is not a day: use year-month-day, as 2026-11-23");
        assertThat(desk.calls()).noneMatch(c -> c.startsWith("Audit"));
    }

    @Test
    void listsForPeopleAndForPrograms() throws Exception {
        OrganisationList list = new OrganisationList();
        assertThat(desk.run(list)).contains("Voorbeeldstad").contains("validFrom");
        list.json = true;
        assertThat(desk.run(list))
                .startsWith("[{\"code\":\"GM9902\",\"type\":\"GEMEENTE\",\"name\":\"Testdam\","
                        + "\"validFrom\":\"2020-01-01\",\"validUntil\":null,\"successor\":null},");
    }

    @Test
    void namesTheOrganisationThatIsNotThere() {
        OrganisationShow show = new OrganisationShow();
        show.organisation = "gm0001";
        desk.refuses(show, "There is no organisation GM0001");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        OrganisationImport command = new OrganisationImport();
        command.file = "/nowhere/list.csv";
        desk.refuses(command, "There is no file /nowhere/list.csv that can be read");
    }

    @Test
    void saysWhichServiceIsMissing() {
        desk.refuses(new nl.bidn.portal.console.operation.JobList(), "The portal has no Jobs");
    }

    /** The city has one number. */
    public static final class OneNumber {
        public List<LegalSubject> of(OrganisationId organisation) {
            return organisation.equals(Town.STAD.id()) ? List.of(LegalSubject.of("KVK:90009901")) : List.of();
        }
    }

    @Test
    void keepsTheNumbersByWhichEherkenningNamesAnOrganisation() throws Exception {
        desk.with(EherkenningPeople.class, new OneNumber());
        var add = new OrganisationNumberAdd();
        add.organisation = "gm9902";
        add.number = "KVK:9000990";
        assertThatThrownBy(() -> desk.run(add)).isInstanceOf(CommandException.class);
        add.number = "KVK:90009902";
        assertThat(desk.run(add)).isEqualTo("KVK:90009902 leads to GM9902");
        var list = new OrganisationNumberList();
        list.organisation = "GM9901";
        list.json = true;
        assertThat(desk.run(list))
                .isEqualTo("[{\"organisation\":\"GM9901\",\"kind\":\"KVK\",\"number\":\"90009901\"}]");
        var remove = new OrganisationNumberRemove();
        remove.organisation = "GM9902";
        remove.number = "KVK:90009901";
        desk.refuses(remove, "KVK:90009901 is not a number of GM9902");
        remove.organisation = "GM9901";
        assertThat(desk.run(remove)).isEqualTo("KVK:90009901 leads nowhere");
        assertThat(desk.calls())
                .contains("EherkenningPeople.add[KVK:90009902, GM9902, console:test]")
                .contains("EherkenningPeople.remove[KVK:90009901, console:test]");
    }
}
