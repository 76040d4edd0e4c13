// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.identity.Section;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;

/**
 * Every tab of every section of the portal itself is shut for people for whom it is not meant, as is what stands on it: links
 * to one user or organisation, and forms. A new section is in this from its first day.
 */
@RunWith(PaxExam.class)
public class SectionIsolationTest {
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final int NOT_FOUND = 404;
    private static final String BY = "container-tests";

    /** Where each person keeps what is his own. */
    private static final Set<String> OF_EVERYBODY = Set.of("persoonlijk");

    /** What only officers of the servicedesk see. */
    private static final Set<String> OF_OFFICERS = Set.of("servicedesk");

    /** Of a section that both see, what only officers do. */
    private static final Set<String> FOR_OFFICERS = Set.of("/aansluitingen/wachtrij");

    /** What both see, each of his own. */
    private static final Set<String> FOR_BOTH = Set.of("/aansluitingen/stappen");

    @Inject
    private BundleContext context;

    private Portal portal;
    private Servicedesk servicedesk;
    private OrganisationId ours;
    private OrganisationId others;
    private Person administrator;
    private Person officer;
    private Person colleague;
    private final List<String> leaks = new ArrayList<>();

    @Before
    public void aMunicipalityWithAnAdministratorAndAColleague() {
        portal = new Portal(context);
        servicedesk = new Servicedesk(portal);
        portal.installer().install(Skeleton.jar());
        ours = servicedesk.municipality("GM9983");
        others = servicedesk.municipality("GM9984");
        servicedesk.enable(Skeleton.ID, ours);
        servicedesk.enable(Skeleton.ID, others);
        administrator = administrator("sections.administrator", ours, Domain.values());
        officer = Person.signedIn(portal, "sections.officer", servicedesk.bidn());
        if (!administrators().isOfficer(officer.account())) {
            administrators().makeOfficer(officer.account(), BY);
        }
        colleague = Person.signedIn(portal, "sections.colleague", ours);
        portal.products().find(Skeleton.ID).stream()
                .flatMap(product -> Contributions.staffRoles(product).stream())
                .forEach(role -> servicedesk.grant(colleague.account(), Skeleton.ID, role.id(), ours));
    }

    @After
    public void theSkeletonGoes() {
        portal.installer().remove(Skeleton.ID);
    }

    @Test
    public void whoItIsMeantForComesIn() {
        everyTab().forEach((path, owner) -> check("GET " + path, owner.status(path), Set.of(OK)));
        assertThat(leaks).isEmpty();
    }

    @Test
    public void strangersAreSentToSignIn() {
        Person stranger = Person.stranger(portal);
        everyTab().keySet().forEach(path -> shut(stranger, path, Set.of(SEE_OTHER, 403)));
        assertThat(leaks).isEmpty();
    }

    @Test
    public void forAnOrdinaryUserTheyAreNotThere() {
        everyTab().keySet().stream()
                .filter(path -> !OF_EVERYBODY.contains(section(path)))
                .forEach(path -> shut(colleague, path, Set.of(NOT_FOUND)));
        assertThat(leaks).isEmpty();
    }

    @Test
    public void officersAndAdministratorsDoNotSeeEachOthers() {
        everyTab().forEach((path, owner) -> {
            if (!OF_EVERYBODY.contains(section(path)) && !FOR_BOTH.contains(path)) {
                boolean forOfficers = OF_OFFICERS.contains(section(path)) || FOR_OFFICERS.contains(path);
                Person other = forOfficers ? administrator : officer;
                shut(other, path, Set.of(NOT_FOUND));
            }
        });
        assertThat(leaks).isEmpty();
    }

    @Test
    public void whoWasNotVerifiedSeesTheFirstVisitAlone() {
        Person newcomer = Person.newcomer(portal, ours);
        everyTab().keySet().forEach(path -> shut(newcomer, path, Set.of(SEE_OTHER)));
        int first = 0;
        for (Section section : sections()) {
            if (section.forUnverified()) {
                for (var tab : section.tabs(newcomer.session().orElseThrow())) {
                    String path = "/" + section.id() + "/" + tab.path();
                    check("GET " + path, newcomer.status(path), Set.of(OK));
                    shut(administrator, path, Set.of(NOT_FOUND));
                    shut(officer, path, Set.of(NOT_FOUND));
                    first++;
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(first).isPositive();
    }

    @Test
    public void whatBelongsToAnotherMunicipalityIsNotThere() {
        Person neighbour = administrator("sections.neighbour", others, Domain.values());
        Set<String> links = links(administrator, "/gebruikersbeheer/gebruikers");
        assertThat(links).contains("/gebruikersbeheer/gebruikers/" + colleague.account());
        links.stream().filter(SectionIsolationTest::isFile).forEach(link -> {
            check("GET " + link, colleague.status(link), Set.of(NOT_FOUND));
            assertThat(neighbour.get(link).body()).as("a list of her own").doesNotContain("sections.colleague");
        });
        links.stream().filter(link -> !isFile(link)).forEach(link -> {
            check("GET " + link, neighbour.status(link), Set.of(NOT_FOUND));
            check("GET " + link, colleague.status(link), Set.of(NOT_FOUND));
            check("GET " + link, officer.status(link), Set.of(NOT_FOUND));
            check("GET " + link, administrator.status(link), Set.of(OK));
        });
        assertThat(leaks).isEmpty();
    }

    /** Whatever the answer says: nothing may have been done. */
    @Test
    public void formsSentByWhomTheyAreNotMeantForDoNothing() {
        Person neighbour = administrator("sections.neighbour", others, Domain.values());
        Person elsewhere = administrator("sections.elsewhere", ours, Domain.SCHULDEN);
        String page = "/gebruikersbeheer/gebruikers/" + colleague.account();
        List<Markup.Form> forms = Markup.allForms(page, administrator.get(page).body());
        assertThat(forms).hasSizeGreaterThanOrEqualTo(2);
        String before = rights();
        for (Person intruder : List.of(neighbour, elsewhere, colleague, officer, Person.newcomer(portal, ours))) {
            for (Markup.Form form : forms) {
                if (intruder != elsewhere
                        || !Domain.SCHULDEN.name().equals(form.choices().get("domein"))) {
                    send(intruder, form.action(), form.choices());
                    send(intruder, form.action(), off(form.choices()));
                }
            }
            send(intruder, page + "/verwijderen", forms.get(0).choices());
            assertThat(rights()).isEqualTo(before);
        }
        assertThat(leaks).isEmpty();
    }

    /** The same with the switch off, and sure of it. */
    private static Map<String, String> off(Map<String, String> fields) {
        Map<String, String> off = new HashMap<>(fields);
        off.remove("actief");
        off.put("bevestigd", "ja");
        return off;
    }

    private void send(Person person, String path, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("_form", person.formToken());
        check("POST " + path, person.post(path, form).statusCode(), Set.of(SEE_OTHER, NOT_FOUND, 403, 422, OK));
    }

    /** All that an act of an administrator could change of the colleague. */
    private String rights() {
        return portal.service(Roles.class).of(colleague.account())
                + " " + administrators().of(colleague.account())
                + " "
                + portal.service(Accounts.class)
                        .find(colleague.account())
                        .orElseThrow()
                        .state();
    }

    /** Each tab of sections for people who were let in, with somebody who sees it. */
    private Map<String, Person> everyTab() {
        Map<String, Person> tabs = new HashMap<>();
        for (Section section : sections()) {
            for (Person person : List.of(administrator, officer)) {
                if (!section.forUnverified()) {
                    section.tabs(person.session().orElseThrow())
                            .forEach(tab -> tabs.put("/" + section.id() + "/" + tab.path(), person));
                }
            }
        }
        assertThat(tabs.keySet().stream().map(SectionIsolationTest::section))
                .contains("gebruikersbeheer", "servicedesk", "diensten", "persoonlijk");
        return tabs;
    }

    private List<Section> sections() {
        try {
            return context.getServiceReferences(Section.class, null).stream()
                    .map(context::getService)
                    .toList();
        } catch (InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static String section(String path) {
        return path.split("/", -1)[1];
    }

    /** Of the same address each gets what is his. */
    private static boolean isFile(String link) {
        return link.contains("/export.");
    }

    private static Set<String> links(Person person, String page) {
        return new LinkedHashSet<>(Markup.linksBelow(page, person.get(page).body()));
    }

    private Person administrator(String name, OrganisationId organisation, Domain... domains) {
        Person person = Person.signedIn(portal, name, organisation);
        for (Domain domain : domains) {
            if (!administrators()
                    .of(person.account())
                    .contains(new Administrators.Administered(organisation, domain))) {
                administrators().appoint(person.account(), domain, BY);
            }
        }
        return person;
    }

    private Administrators administrators() {
        return portal.service(Administrators.class);
    }

    /** Asks for the tab and for something below it, and sends a form to it. */
    private void shut(Person person, String path, Set<Integer> allowed) {
        check("GET " + path, person.status(path), allowed);
        check("GET " + path + "/1", person.status(path + "/1"), allowed);
        String token = person.session().map(session -> session.formToken()).orElse("none");
        check("POST " + path, person.post(path, Map.of("_form", token)).statusCode(), allowed);
    }

    private void check(String what, int status, Set<Integer> allowed) {
        if (!allowed.contains(status)) {
            leaks.add(what + " gave " + status + ", not " + allowed);
        }
    }
}
