// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import static nl.bidn.portal.container.Contributions.path;
import static nl.bidn.portal.container.Contributions.staffRoles;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.products.InstalledProduct;
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

    /** Two organisations of one kind, of which the products are on for the first. */
    private record Neighbours(
            Contributions.Audience audience, OrganisationId ours, OrganisationId others, OrganisationId municipality) {}

    private Portal portal;
    private Servicedesk servicedesk;
    private List<Neighbours> everywhere = List.of();
    private final List<String> leaks = new ArrayList<>();

    @Before
    public void everyProductIsOnForOneOfEachKind() {
        portal = new Portal(context);
        servicedesk = new Servicedesk(portal);
        portal.installer().install(Skeleton.jar());
        everywhere = new Contributions(portal)
                .audiences().stream()
                        .map(audience -> new Neighbours(
                                audience,
                                servicedesk.organisation(audience.type(), 1),
                                servicedesk.organisation(audience.type(), 2),
                                servicedesk.municipalityOf(audience.type(), 1)))
                        .toList();
        everywhere.forEach(place -> place.audience().products().forEach(product -> {
            servicedesk.enable(product.id(), place.ours());
            servicedesk.disable(product.id(), place.others());
        }));
    }

    @After
    public void theSkeletonGoes() {
        portal.installer().remove(Skeleton.ID);
    }

    @Test
    public void whoHoldsTheRoleComesIn() {
        for (Neighbours place : everywhere) {
            Person colleague = staff("colleague", place, place.ours());
            place.audience()
                    .everyTab((product, tab) -> note(
                            "GET",
                            path(product, tab),
                            colleague,
                            Set.of(byMandateAlone(place, product, tab) ? FORBIDDEN : OK)));
        }
        assertThat(leaks).isEmpty();
    }

    /** What a dienst guards an external provider reaches for who mandated it, and never for itself. */
    private static boolean byMandateAlone(Neighbours place, InstalledProduct product, Tab tab) {
        return place.audience().type() == OrganisationType.SCHULDHULPVERLENER
                && product.diensten().stream()
                        .anyMatch(dienst -> dienst.permissions().contains(tab.requires()));
    }

    @Test
    public void strangersStayOut() {
        Person stranger = Person.stranger(portal);
        for (Neighbours place : everywhere) {
            place.audience()
                    .everyTab((product, tab) -> shut(
                            stranger, path(product, tab), Set.of(SEE_OTHER, UNAUTHENTICATED, FORBIDDEN, NOT_FOUND)));
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    public void forAnotherOrganisationItIsNotThere() {
        for (Neighbours place : everywhere) {
            Person neighbour = enabledStaff("neighbour", place);
            place.audience().products().forEach(product -> servicedesk.disable(product.id(), place.others()));
            place.audience().everyTab((product, tab) -> shut(neighbour, path(product, tab), Set.of(NOT_FOUND)));
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    public void anotherRoleIsNotEnough() {
        for (Neighbours place : everywhere) {
            place.audience().everyTab((product, tab) -> {
                Person colleague = person(product.id() + "." + tab.path(), place.ours());
                product.roles().stream()
                        .filter(role -> role.kind() != RoleKind.SUPPLIER)
                        .filter(role -> !role.permissions().contains(tab.requires()))
                        .forEach(role -> servicedesk.grant(colleague.account(), product.id(), role.id(), place.ours()));
                shut(colleague, path(product, tab), Set.of(FORBIDDEN, NOT_FOUND));
            });
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    public void whatBelongsToAnotherOrganisationIsNotThere() {
        everywhere.stream()
                .filter(place -> place.audience().products().stream()
                        .anyMatch(one -> Schuldenknooppunt.isAnother(one) && Schuldhulpverlening.isAnother(one)))
                .forEach(this::keepsItsOwn);
        assertThat(leaks).isEmpty();
    }

    /** Also for who has nothing else: what it keeps there is looked for by name. */
    @Test
    public void whatAParticipantKeepsIsNotThereForAnother() {
        List<Neighbours> participants = everywhere.stream()
                .filter(place -> place.audience().products().stream().anyMatch(Schuldenknooppunt::isIt))
                .filter(place -> place.audience().products().stream()
                        .noneMatch(one -> Schuldenknooppunt.isAnother(one) && Schuldhulpverlening.isAnother(one)))
                .toList();
        assertThat(participants).isNotEmpty();
        participants.forEach(place -> Schuldenknooppunt.keepsItsOwn(
                staff("participant", place, place.ours()), enabledStaff("outsider", place)));
    }

    private void keepsItsOwn(Neighbours place) {
        Person owner = staff("owner", place, place.ours());
        Person neighbour = enabledStaff("other", place);
        Alleenverdieners.deliver(portal, place.municipality());
        Set<String> links = new TreeSet<>();
        List<Markup.Form> forms = new ArrayList<>();
        place.audience().everyTab((product, tab) -> {
            String page = path(product, tab);
            String html = owner.get(page).body();
            String neighbours = neighbour.get(page).body();
            // what a neighbour is offered as well is not something of the owner
            Set<String> own = Markup.linksBelow(page, html);
            own.removeAll(Markup.linksBelow(page, neighbours));
            links.addAll(own);
            List<Markup.Form> ownForms = Markup.forms(page, html);
            ownForms.removeAll(Markup.forms(page, neighbours));
            forms.addAll(ownForms);
        });
        assertThat(links).as(place.toString()).isNotEmpty();
        assertThat(forms).as(place.toString()).isNotEmpty();
        links.forEach(link -> {
            note("GET", link, neighbour, Set.of(NOT_FOUND));
            note("GET", link, owner, Set.of(OK));
        });
        forms.forEach(form -> {
            sent(form, neighbour, Set.of(FORBIDDEN, NOT_FOUND));
            sent(form, owner, Set.of(OK, SEE_OTHER));
        });
    }

    private Person person(String name, OrganisationId organisation) {
        String home = organisation.value().toLowerCase(Locale.ROOT);
        return Person.signedIn(portal, "isol." + name + "." + home, organisation);
    }

    /** Somebody with all roles of all products there. */
    private Person staff(String name, Neighbours place, OrganisationId organisation) {
        Person person = person(name, organisation);
        place.audience()
                .products()
                .forEach(product -> staffRoles(product)
                        .forEach(role -> servicedesk.grant(person.account(), product.id(), role.id(), organisation)));
        return person;
    }

    /** The same for the other organisation, for which all products are switched on first. */
    private Person enabledStaff(String name, Neighbours place) {
        place.audience().products().forEach(product -> servicedesk.enable(product.id(), place.others()));
        return staff(name, place, place.others());
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
