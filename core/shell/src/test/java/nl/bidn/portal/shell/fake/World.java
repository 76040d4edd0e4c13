// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.products.BundleTexts;
import nl.bidn.portal.shell.section.Sections;
import nl.bidn.portal.shell.signin.WaysIn;
import nl.bidn.portal.testkit.PlainTransactions;
import nl.bidn.portal.testkit.RecordingAudit;

/** Two municipalities and some products, for tests and for looking at pages. */
public final class World {
    public final Clock clock;
    public final FakeSessions sessions;
    public final FakeProducts products = new FakeProducts();
    public final FakeAccess access = new FakeAccess(products);
    public final FakeOrganisations organisations = new FakeOrganisations();
    public final FakePeople people = new FakePeople();
    public final FakeSecrets secrets = new FakeSecrets();
    public final PlainTransactions transactions = new PlainTransactions();
    public final RecordingAudit audit = new RecordingAudit();
    public final WaysIn ways = new WaysIn();
    public final Sections sections = new Sections();
    public final FakeSection desk = new FakeSection("balie", false);
    public final FakeSection firstTime = new FakeSection("eerste-keer", true);
    public final Organisation stad;
    public final Organisation dorp;
    public final FakeProduct reports;

    public World(Clock clock) {
        this.clock = clock;
        this.sessions = new FakeSessions(clock);
        this.stad = organisations.municipality("GM9991", "Gemeente Voorbeeldstad");
        this.dorp = organisations.municipality("GM9992", "Gemeente Voorbeelddorp aan den Rijn");
        access.organisation(stad);
        access.organisation(dorp);
        this.reports = new FakeProduct(
                "alleenverdieners",
                Domain.WERK_EN_INKOMEN,
                Assurance.PASSWORD,
                FakeTab.of("ophalen", r -> FakeTab.page("Ophalen", file("ophalen.html")))
                        .waiting(3)
                        .onSubmit(r -> submit(r.parameter("wat").orElse(""))),
                FakeTab.of("beheer", r -> FakeTab.page("Beheer", "<p class=\"ams-paragraph\">Beheer</p>")),
                FakeTab.of("stuk", r -> {
                    throw new IllegalStateException("as planned");
                }));
        products.add(reports);
        access.enable("alleenverdieners", stad);
        access.grant("alleenverdieners", "ophalen", stad);
        access.grant("alleenverdieners", "stuk", stad);
        products.add(new FakeProduct(
                "berichten",
                Domain.ZORG,
                Assurance.EH3,
                FakeTab.of("inzien", r -> FakeTab.page("Inzien", "<p>Berichten</p>"))
                        .waiting(12)));
        access.enable("berichten", dorp);
        access.grant("berichten", "inzien", dorp);
        people.held.add(
                new Roles.Held(FakePeople.ANNA, new ProductId("alleenverdieners"), "productbeheerder", stad.id()));
        sections.add(new Sections.Known(desk, texts(BundleTexts.DUTCH), texts(BundleTexts.ENGLISH)));
        sections.add(new Sections.Known(firstTime, texts(BundleTexts.DUTCH), texts(BundleTexts.ENGLISH)));
        sections.add(new Sections.Open(new FakeOpenPages(), texts(BundleTexts.DUTCH), texts(BundleTexts.ENGLISH)));
        ways.add(new WaysIn.Way(new FakeWayIn(), texts(BundleTexts.DUTCH), texts(BundleTexts.ENGLISH)));
    }

    private static View submit(String what) {
        return switch (what) {
            case "fout" ->
                new View.Invalid(
                        FakeTab.page("Ophalen", file("ophalen.html")),
                        List.of(new View.FieldError("zoek", "Kies ten minste één rapportage")));
            case "zip" ->
                new View.Download(
                        "rapportages é.zip",
                        "application/zip",
                        4,
                        out -> out.write("abcd".getBytes(StandardCharsets.US_ASCII)));
            case "breekt" ->
                new View.Download("x.csv", "text/csv", 9, out -> {
                    throw new IOException("as planned");
                });
            case "nee" -> new View.NotAllowed("Dat mag niet <script>");
            case "buiten" -> new View.Redirect("../../elders");
            default -> new View.Redirect("ophalen?pagina=2");
        };
    }

    private static BundleTexts texts(java.util.Locale locale) {
        return BundleTexts.of("wachtwoord", path -> World.class.getResource("/fake/weg/" + path), locale);
    }

    public static String file(String name) {
        try (var in = Objects.requireNonNull(World.class.getResourceAsStream("/fake/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
