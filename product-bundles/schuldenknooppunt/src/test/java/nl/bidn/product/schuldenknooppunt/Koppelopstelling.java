// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Outgoing;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.RecordingAudit;
import nl.bidn.portal.testkit.RecordingNotices;
import nl.bidn.portal.testkit.TestCalendar;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestDirectory;
import nl.bidn.portal.testkit.TestParticipation;
import nl.bidn.portal.testkit.TestSettings;
import nl.bidn.portal.testkit.TestTasks;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.store.AdresboekStores;
import nl.bidn.product.schuldenknooppunt.store.JpaBerichtStore;

/** All that systems reach, with the kinds of message of the house, for a municipality and a few creditors. */
public final class Koppelopstelling {
    private static final String PRODUCT = "schuldenknooppunt";
    private static final Path SET = Path.of("src/main/resources/berichten/skp-2.0");

    public final FixedClock clock = FixedClock.at("2026-11-23T09:00:00Z");
    public final RecordingAudit audit = new RecordingAudit();
    private final TestTasks tasks;
    private final List<Contribution> parts;

    public Koppelopstelling(Engine engine, Outgoing outgoing, Organisation... organisaties) {
        TestDatabase database = engine.open();
        var unit = database.unit(PRODUCT, Koppelopstelling.class.getClassLoader());
        tasks = new TestTasks(database.transactions(), clock);
        var portal = new Portal(
                database.transactions(),
                database.vault(PRODUCT),
                database.secrecy(PRODUCT),
                audit,
                new RecordingNotices(),
                tasks,
                outgoing,
                new TestSettings(),
                TestDirectory.of(organisaties),
                new TestParticipation(Set.copyOf(
                        List.of(organisaties).stream().map(Organisation::id).toList())),
                new TestCalendar(),
                clock);
        var webhooks = Adresboekopstelling.webhooks(unit, portal);
        var sets = new Berichtensets();
        sets.kwam("huis/skp-2.0", naam -> Files.newInputStream(SET.resolve(naam)));
        var adresboek = new Adresboekdeel(new AdresboekStores(unit), sets, () -> true, webhooks, portal);
        var berichten =
                new Berichtdeel(new JpaBerichtStore(unit), adresboek.adresboek(), sets, adresboek.melder(), portal);
        parts = List.of(
                berichten,
                adresboek,
                new Webhookdeel(webhooks, adresboek.adresboek()),
                new Koppeldeel(sets, berichten.berichten(), adresboek));
        List.of(organisaties).forEach(adresboek::sluitAan);
    }

    public static Organisation organisatie(String code, OrganisationType soort, String naam) {
        return new Organisation(new OrganisationId(code), soort, naam, LocalDate.of(2000, 1, 1), null, null);
    }

    public List<Endpoint> endpoints() {
        return Contribution.all(parts, Contribution::endpoints);
    }

    /** Has the workers do what is due. */
    public void werk() {
        var unused = tasks.runAll(new Product() {
            @Override
            public ProductId id() {
                return new ProductId(PRODUCT);
            }

            @Override
            public Domain domain() {
                return Domain.SCHULDEN;
            }

            @Override
            public List<Contribution> parts() {
                return parts;
            }
        });
    }

    public List<Job> jobs() {
        return Contribution.all(parts, Contribution::jobs);
    }
}
