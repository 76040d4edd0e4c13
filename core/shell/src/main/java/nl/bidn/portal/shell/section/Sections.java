// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.bidn.portal.identity.OpenPages;
import nl.bidn.portal.identity.Section;
import nl.bidn.portal.identity.Section.SectionTab;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.products.BundleTexts;
import nl.bidn.portal.shell.frame.Frame;
import nl.bidn.portal.shell.frame.Person.SectionLink;
import nl.bidn.portal.shell.frame.TabLink;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The sections that are there at this moment, each with the texts of its bundle. */
@Component(service = Sections.class)
public final class Sections {
    /** One section. */
    public record Known(Section section, BundleTexts dutch, BundleTexts english) {
        public BundleTexts texts(Locale locale) {
            return locale.getLanguage().equals("en") ? english : dutch;
        }

        public String address() {
            return "/" + section.id();
        }

        public String title(Locale locale) {
            return texts(locale).text("section." + section.id() + ".title");
        }

        public String title(Locale locale, SectionTab tab) {
            return texts(locale).text("section." + section.id() + "." + tab.path() + ".title");
        }
    }

    /** Pages for everybody. */
    public record Open(OpenPages pages, BundleTexts dutch, BundleTexts english) {
        BundleTexts texts(Locale locale) {
            return locale.getLanguage().equals("en") ? english : dutch;
        }

        String address() {
            return "/" + pages.id();
        }

        String title(Locale locale) {
            return texts(locale).text("open." + pages.id() + ".title");
        }
    }

    /** A link of the sign-in page to pages for everybody, and why somebody would go there. */
    public record Invitation(String title, String text, String href) {}

    private final List<Open> open = new CopyOnWriteArrayList<>();
    private final List<Known> sections = new CopyOnWriteArrayList<>();

    /** Empty; sections come by {@link #add}. */
    @Activate
    public Sections() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bind(Section section, ServiceReference<Section> reference) {
        add(new Known(
                section,
                BundleTexts.of(reference.getBundle(), BundleTexts.DUTCH),
                BundleTexts.of(reference.getBundle(), BundleTexts.ENGLISH)));
    }

    void unbind(Section section) {
        sections.removeIf(known -> known.section() == section);
    }

    public void add(Known known) {
        sections.add(known);
        sections.sort(Comparator.comparing(k -> k.section().id()));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindOpen(OpenPages pages, ServiceReference<OpenPages> reference) {
        add(new Open(
                pages,
                BundleTexts.of(reference.getBundle(), BundleTexts.DUTCH),
                BundleTexts.of(reference.getBundle(), BundleTexts.ENGLISH)));
    }

    void unbindOpen(OpenPages pages) {
        open.removeIf(known -> known.pages() == pages);
    }

    public void add(Open pages) {
        open.add(pages);
        open.sort(Comparator.comparing(known -> known.pages().id()));
    }

    /** Pages for everybody below this first part of the address. */
    Optional<Open> open(String id) {
        return open.stream().filter(known -> known.pages().id().equals(id)).findFirst();
    }

    /** The pages for everybody, for the foot of each page. */
    public List<Frame.Crumb> foot(Locale locale) {
        return open.stream()
                .map(known -> new Frame.Crumb(known.title(locale), known.address()))
                .toList();
    }

    /** To which pages for everybody the sign-in page leads. */
    public List<Invitation> invitations(Locale locale) {
        return open.stream()
                .filter(known -> known.texts(locale).has(invitation(known)))
                .map(known -> new Invitation(
                        known.title(locale), known.texts(locale).text(invitation(known)), known.address()))
                .toList();
    }

    private static String invitation(Open known) {
        return "open." + known.pages().id() + ".invitation";
    }

    public Optional<Known> find(String id) {
        return sections.stream()
                .filter(known -> known.section().id().equals(id))
                .findFirst();
    }

    /** The one for people who were not verified yet. */
    public Optional<Known> forUnverified() {
        return sections.stream()
                .filter(known -> known.section().forUnverified())
                .findFirst();
    }

    /** The page to which somebody is led who was not verified yet; none: this person was. */
    public Optional<String> firstVisit(Session session) {
        return session.verified()
                ? Optional.empty()
                : forUnverified()
                        .flatMap(known -> known.section().tabs(session).stream()
                                .findFirst()
                                .map(tab -> known.address() + "/" + tab.path()));
    }

    /** What stands in the menu at the right of each page. */
    public List<SectionLink> menu(Session session, Locale locale) {
        var links = new ArrayList<SectionLink>();
        for (Known known : sections) {
            if (known.section().inMenu() && known.section().forUnverified() != session.verified()) {
                List<SectionTab> tabs = known.section().tabs(session);
                if (!tabs.isEmpty()) {
                    int waiting = tabs.stream().mapToInt(SectionTab::waiting).sum();
                    links.add(new SectionLink(known.section().id(), known.title(locale), waiting));
                }
            }
        }
        return links;
    }

    /** The tabs of sections that stand on the dashboard, beside its own. */
    public List<TabLink> onDashboard(Session session, Locale locale) {
        var links = new ArrayList<TabLink>();
        for (Known known : sections) {
            if (session.verified() && !known.section().forUnverified()) {
                known.section().tabs(session).stream()
                        .filter(SectionTab::onDashboard)
                        .map(tab -> link(known, tab, locale))
                        .forEach(links::add);
            }
        }
        return links;
    }

    /** Pages where the person keeps details: of sections with a text {@code section.<id>.account}. */
    public List<TabLink> ofThePerson(Session session, Locale locale) {
        return sections.stream()
                .filter(known -> known.texts(locale).has(account(known)))
                .filter(known -> session.verified()
                        && !known.section().forUnverified()
                        && !known.section().tabs(session).isEmpty())
                .map(known -> new TabLink(known.address(), known.texts(locale).text(account(known)), 0))
                .toList();
    }

    private static String account(Known known) {
        return "section." + known.section().id() + ".account";
    }

    static TabLink link(Known known, SectionTab tab, Locale locale) {
        return new TabLink(known.address() + "/" + tab.path(), known.title(locale, tab), tab.waiting());
    }
}
