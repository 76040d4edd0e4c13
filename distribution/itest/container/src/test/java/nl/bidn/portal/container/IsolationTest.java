// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import static nl.bidn.portal.container.Contributions.path;
import static nl.bidn.portal.container.Contributions.staffRoles;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.identity.Session;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.osgi.framework.BundleContext;

/** Every tab, download and form of every product refuses people for whom it is not meant. */
@RunWith(PaxExam.class)
public class IsolationTest {
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    @Inject
    private BundleContext context;

    private Portal portal;
    private Servicedesk servicedesk;
    private Contributions contributions;
    private OrganisationId ours;
    private OrganisationId others;
    private final List<String> leaks = new ArrayList<>();

    @Before
    public void everyProductIsOnForOneMunicipality() {
        portal = new Portal(context);
        servicedesk = new Servicedesk(portal);
        contributions = new Contributions(portal);
        portal.installer().install(Skeleton.jar());
        ours = servicedesk.municipality("GM9981");
        others = servicedesk.municipality("GM9982");
        contributions.forMunicipalities().forEach(product -> {
            servicedesk.enable(product.id(), ours);
            servicedesk.disable(product.id(), others);
        });
    }

    @After
    public void theSkeletonGoes() {
        portal.installer().remove(Skeleton.ID);
    }

    @Test
    public void whoHoldsTheRoleComesIn() {
        Person colleague = staff("colleague", ours);
        contributions.everyTab((product, tab) -> note("GET", path(product, tab), colleague, Set.of(OK)));
        assertThat(leaks).isEmpty();
    }

    @Test
    public void strangersStayOut() {
        Person stranger = Person.stranger(portal);
        contributions.everyTab((product, tab) ->
                shut(stranger, path(product, tab), Set.of(SEE_OTHER, UNAUTHENTICATED, FORBIDDEN, NOT_FOUND)));
        assertThat(leaks).isEmpty();
    }

    @Test
    public void forAnotherOrganisationItIsNotThere() {
        Person neighbour = enabledStaff("neighbour");
        contributions.forMunicipalities().forEach(product -> servicedesk.disable(product.id(), others));
        contributions.everyTab((product, tab) -> shut(neighbour, path(product, tab), Set.of(NOT_FOUND)));
        assertThat(leaks).isEmpty();
    }

    @Test
    public void anotherRoleIsNotEnough() {
        contributions.everyTab((product, tab) -> {
            Person colleague = Person.signedIn(portal, "isolation." + product.id() + "." + tab.path(), ours);
            product.roles().stream()
                    .filter(role -> role.kind() != RoleKind.SUPPLIER)
                    .filter(role -> !role.permissions().contains(tab.requires()))
                    .forEach(role -> servicedesk.grant(colleague.account(), product.id(), role.id(), ours));
            shut(colleague, path(product, tab), Set.of(FORBIDDEN, NOT_FOUND));
        });
        assertThat(leaks).isEmpty();
    }

    @Test
    public void whatBelongsToAnotherOrganisationIsNotThere() {
        Person owner = staff("owner", ours);
        Person neighbour = enabledStaff("other");
        Alleenverdieners.deliver(portal, ours);
        Set<String> links = new TreeSet<>();
        List<Markup.Form> forms = new ArrayList<>();
        contributions.everyTab((product, tab) -> {
            String page = path(product, tab);
            String html = owner.get(page).body();
            links.addAll(Markup.linksBelow(page, html));
            forms.addAll(Markup.forms(page, html));
        });
        assertThat(links).isNotEmpty();
        assertThat(forms).isNotEmpty();
        links.forEach(link -> {
            note("GET", link, neighbour, Set.of(NOT_FOUND));
            note("GET", link, owner, Set.of(OK));
        });
        forms.forEach(form -> {
            sent(form, neighbour, Set.of(FORBIDDEN, NOT_FOUND));
            sent(form, owner, Set.of(OK, SEE_OTHER));
        });
        assertThat(leaks).isEmpty();
    }

    /** Somebody with all roles of all products there. */
    private Person staff(String name, OrganisationId organisation) {
        Person person = Person.signedIn(portal, "isolation." + name, organisation);
        contributions
                .forMunicipalities()
                .forEach(product -> staffRoles(product)
                        .forEach(role -> servicedesk.grant(person.account(), product.id(), role.id(), organisation)));
        return person;
    }

    /** The same for the other municipality, for which all products are switched on first. */
    private Person enabledStaff(String name) {
        contributions.forMunicipalities().forEach(product -> servicedesk.enable(product.id(), others));
        return staff(name, others);
    }

    /** Asks for the page itself and for something below it, and sends a form to it. */
    private void shut(Person person, String path, Set<Integer> allowed) {
        note("GET", path, person, allowed);
        note("GET", path + "/1", person, allowed);
        String token = person.session().map(Session::formToken).orElse("none");
        check("POST " + path, person.post(path, Map.of("_form", token)).statusCode(), allowed);
    }

    private void sent(Markup.Form form, Person person, Set<Integer> allowed) {
        Map<String, String> fields = new HashMap<>(form.choices());
        fields.put("_form", person.formToken());
        check("POST " + form.action(), person.post(form.action(), fields).statusCode(), allowed);
    }

    private void note(String method, String path, Person person, Set<Integer> allowed) {
        check(method + " " + path, person.status(path), allowed);
    }

    private void check(String what, int status, Set<Integer> allowed) {
        if (!allowed.contains(status)) {
            leaks.add(what + " gave " + status + ", not " + allowed);
        }
    }
}
