// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.bidn.portal.aansluiten.service.Room;
import nl.bidn.portal.aansluiten.service.TestProduct;
import nl.bidn.portal.aansluiten.web.AansluitSection;
import nl.bidn.portal.aansluiten.web.Desk;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Node;
import nl.bidn.portal.identity.Section;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.TestSectionRequest;
import nl.bidn.portal.servicedesk.web.ServicedeskSection;
import nl.bidn.portal.testkit.BundleTexts;
import nl.bidn.portal.testkit.TestDatabase.Engine;

/**
 * The pages of the servicedesk and of signing up on a real database, with each product on for each municipality and as many
 * applications as asked. A page is made by the real services and templates, and written to nowhere.
 */
final class AansluitRoom implements AutoCloseable {
    static final OrganisationId HOME = code(0);
    private static final String BY = "bench";
    private static final int OFFICERS = 20;

    private final Room room;
    private final AansluitSection aansluitingen;
    private final ServicedeskSection servicedesk;
    private final Texts words = BundleTexts.dutch(AansluitSection.class);
    private final Texts wordsOfServicedesk = BundleTexts.dutch(ServicedeskSection.class);
    private final Session officer;
    private final Session administrator;

    AansluitRoom(Engine engine, int municipalities, int products, int applications) {
        room = new Room(engine.open());
        List<ProductId> others = IntStream.range(1, products)
                .mapToObj(i -> new ProductId("product" + i))
                .toList();
        others.forEach(id -> room.node.products.install(new TestProduct(id)));
        List<ProductId> all =
                Stream.concat(Stream.of(TestProduct.ID), others.stream()).toList();
        List<OrganisationId> towns =
                IntStream.range(0, municipalities).mapToObj(this::municipality).toList();
        var rows = new AansluitRows(towns, all, officers());
        rows.switchOn(room.database.sql());
        var indexes = Indexes.drop(room.database.sql(), "aansluiten", "aanvraag");
        rows.fill(room.database.sql(), applications);
        indexes.create();
        AansluitRows.settle(room.database.sql(), engine);
        aansluitingen = new AansluitSection(desk());
        servicedesk = servicedesk(room.node);
        officer = session(room.officer);
        AccountId person = room.node.active("beheerder", HOME).id();
        room.node.administrators.appoint(person, Domain.SCHULDEN, BY);
        administrator = session(person);
    }

    private static OrganisationId code(int number) {
        return new OrganisationId(String.format("GM%04d", 9000 + number));
    }

    private OrganisationId municipality(int number) {
        return room.node
                .organisations
                .add(code(number), OrganisationType.GEMEENTE, AansluitRows.name(number), Node.LONG_AGO)
                .id();
    }

    private List<AccountId> officers() {
        Stream<AccountId> colleagues = IntStream.range(2, OFFICERS)
                .mapToObj(i -> room.node.active("medewerker" + i, Room.BIDN).id());
        List<AccountId> all =
                Stream.concat(Stream.of(room.officer, room.second), colleagues).toList();
        all.forEach(one -> room.node.administrators.makeOfficer(one, BY));
        return all;
    }

    private Desk desk() {
        return new Desk(
                room.aanvragen,
                room.toegang,
                room.behandeling,
                room.wachtrij,
                room.checklists,
                room.node.products,
                room.node.organisations,
                room.node.accounts,
                room.node.administrators,
                room.node.eherkenning,
                (refused, locale) -> String.valueOf(refused.getMessage()),
                room.clock);
    }

    private static ServicedeskSection servicedesk(Node node) {
        return new ServicedeskSection(
                node.desk,
                node.organisations,
                node.accounts,
                node.peopleSearch,
                node.roles,
                node.enablement,
                node.administrators,
                node.eherkenning,
                node.sessions,
                node.auditSearch,
                node.users,
                node.reviews,
                node.products,
                node.diensten,
                node.machtigingen,
                node.oins,
                java.time.Clock.systemUTC());
    }

    private static Session session(AccountId account) {
        Instant now = Room.TODAY.atStartOfDay().toInstant(java.time.ZoneOffset.UTC);
        return new Session("s", account, "Iemand", Assurance.EH3, now, now, null, "form", "nl", "auto", true);
    }

    /** One page of the queue. */
    long queue(Map<String, String> parameters) {
        return show(aansluitingen, officer, "wachtrij", parameters);
    }

    /** How many wait, counted anew. */
    long badge() {
        room.clock.forward(Duration.ofMinutes(1));
        return room.wachtrij.waiting();
    }

    /** The steps of a municipality for all its products, as an officer sees them. */
    long steps() {
        return show(aansluitingen, officer, "stappen", Map.of("organisatie", HOME.value()));
    }

    /** The same for its own gebruikersbeheerder. */
    long stepsOfItsOwn() {
        return show(aansluitingen, administrator, "stappen", Map.of());
    }

    /** Which product is on for which organisation. */
    long matrix(Map<String, String> parameters) {
        return show(servicedesk, officer, "producten", parameters);
    }

    /** @return how many bytes the page has */
    private long show(Section section, Session who, String tab, Map<String, String> parameters) {
        Texts texts = section == servicedesk ? wordsOfServicedesk : words;
        if (!(section.show(TestSectionRequest.of(who, tab, texts).with(parameters)) instanceof View.Page page)) {
            throw new IllegalStateException("no page at " + tab);
        }
        var count = new Counting();
        try {
            page.body().writeTo(count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count.bytes;
    }

    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) {
            bytes += len;
        }
    }

    @Override
    public void close() {
        room.close();
    }
}
