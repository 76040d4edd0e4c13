// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.ArrayList;
import java.util.List;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.View;
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
 * which signed documents are missing. A tab on the dashboard.
 */
@Component(service = Section.class)
public final class ServicesSection implements Section {
    private final Administrators administrators;
    private final Enablement enablement;
    private final Organisations organisations;
    private final Products products;

    @Activate
    public ServicesSection(
            @Reference Administrators administrators,
            @Reference Enablement enablement,
            @Reference Organisations organisations,
            @Reference Products products) {
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
        var lines = new ArrayList<Line>();
        for (Administered one : administrators.of(request.session().account())) {
            for (InstalledProduct product : products.all()) {
                product.product()
                        .filter(declared -> declared.domain() == one.domain())
                        .filter(declared -> isMeantFor(declared, one.organisation()))
                        .ifPresent(declared -> lines.add(line(request, product, one.organisation())));
            }
        }
        return Look.page(
                request,
                "section.diensten.overzicht.title",
                body(out -> JtedienstenGenerated.render(out, null, Look.of(request), lines)));
    }

    private boolean isMeantFor(Product product, OrganisationId organisation) {
        return organisations
                .find(organisation)
                .filter(found -> product.audience().contains(found.type()))
                .isPresent();
    }

    private Line line(Request request, InstalledProduct product, OrganisationId organisation) {
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
