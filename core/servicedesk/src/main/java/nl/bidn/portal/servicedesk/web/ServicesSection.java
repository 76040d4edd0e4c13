// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Access;
import nl.bidn.portal.identity.Access.Signs;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.Administrators.Administered;
import nl.bidn.portal.identity.Enablement;
import nl.bidn.portal.identity.Organisations;
import nl.bidn.portal.identity.Section;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.servicedesk.web.pages.JtedienstenGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code /diensten}: tells a gebruikersbeheerder which services of his field of work are shut for his organisation, and
 * which signed documents are missing; and so whoever signs change forms for a service. A tab on the dashboard.
 */
@Component(service = Section.class)
public final class ServicesSection implements Section {
    private final Access access;
    private final Administrators administrators;
    private final Enablement enablement;
    private final Organisations organisations;
    private final Products products;

    @Activate
    public ServicesSection(
            @Reference Access access,
            @Reference Administrators administrators,
            @Reference Enablement enablement,
            @Reference Organisations organisations,
            @Reference Products products) {
        this.access = access;
        this.administrators = administrators;
        this.enablement = enablement;
        this.organisations = organisations;
        this.products = products;
    }

    /** A service; {@code missing} are names of documents. */
    public record Line(String organisation, String title, boolean on, List<String> missing) {}

    @Override
    public String id() {
        return "diensten";
    }

    @Override
    public List<SectionTab> tabs(Session session) {
        return administrators.of(session.account()).isEmpty()
                        && access.signsFor(session).isEmpty()
                ? List.of()
                : List.of(new SectionTab("overzicht", 0, true));
    }

    @Override
    public boolean inMenu() {
        return false;
    }

    @Override
    public View show(Request request) {
        if (!request.path().isEmpty()) {
            return new View.NotFound();
        }
        List<Line> lines = about(request.session()).stream()
                .flatMap(one -> products.find(one.product()).stream().map(found -> line(request, found, one)))
                .toList();
        return Look.page(
                request,
                "section.diensten.overzicht.title",
                body(out -> JtedienstenGenerated.render(out, null, Look.of(request), lines)));
    }

    /** Which services, and for which organisations; of a field of work first. */
    private Set<Signs> about(Session session) {
        var about = new LinkedHashSet<Signs>();
        for (Administered one : administrators.of(session.account())) {
            for (InstalledProduct product : products.all()) {
                product.product()
                        .filter(declared -> declared.domain() == one.domain())
                        .filter(declared -> isMeantFor(declared, one.organisation()))
                        .ifPresent(declared -> about.add(new Signs(product.id(), one.organisation())));
            }
        }
        about.addAll(access.signsFor(session));
        return about;
    }

    private boolean isMeantFor(Product product, OrganisationId organisation) {
        return organisations
                .find(organisation)
                .filter(found -> product.audience().contains(found.type()))
                .isPresent();
    }

    private Line line(Request request, InstalledProduct product, Signs about) {
        OrganisationId organisation = about.organisation();
        var texts = product.texts(request.texts().locale());
        List<Agreement> missing = enablement.missing(product.id(), organisation);
        return new Line(
                organisations.find(organisation).orElseThrow().name(),
                texts.text("product.title"),
                enablement.isEnabled(product.id(), organisation),
                missing.stream()
                        .map(one -> texts.text("agreement." + one + ".title"))
                        .toList());
    }

    @Override
    public View submit(Request request) {
        return new View.NotFound();
    }
}
