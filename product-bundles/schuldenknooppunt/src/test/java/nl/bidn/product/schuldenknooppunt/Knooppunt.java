// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.testkit.FakeOutgoing;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.RecordingAudit;
import nl.bidn.portal.testkit.RecordingNotices;
import nl.bidn.portal.testkit.TestCalendar;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDirectory;
import nl.bidn.portal.testkit.TestParticipation;
import nl.bidn.portal.testkit.TestSettings;
import nl.bidn.portal.testkit.TestTasks;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Gebruik;
import nl.bidn.product.schuldenknooppunt.service.bericht.Aanbieding;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.bericht.BerichtStore;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichten;
import nl.bidn.product.schuldenknooppunt.service.bericht.Kop;
import nl.bidn.product.schuldenknooppunt.service.bericht.Weigering;
import nl.bidn.product.schuldenknooppunt.service.melding.Gebeurtenis;
import nl.bidn.product.schuldenknooppunt.service.melding.Melder;
import nl.bidn.product.schuldenknooppunt.store.JpaBerichtStore;

/** Messages on a real database and vault, with a counsellor, two creditors and all of the rest in memory. */
public final class Knooppunt implements AutoCloseable {
    public static final String PRODUCT = "schuldenknooppunt";
    public static final Organisation STAD = TestCaller.municipality("GM9901");
    public static final Organisation BANK = TestCaller.municipality("GM9902");
    public static final Organisation WINKEL = TestCaller.municipality("GM9903");
    public static final List<Berichttype> TYPES =
            List.of(Proefsoorten.VRAAG, Proefsoorten.ANTWOORD, Proefsoorten.STATUS, Proefsoorten.KENNISGEVING);

    /** Monday. */
    public final FixedClock clock = FixedClock.at("2026-11-23T09:00:00Z");

    public final RecordingAudit audit = new RecordingAudit();
    public final VastAdresboek adresboek = new VastAdresboek();
    public final Proefsoorten soorten = new Proefsoorten();
    public final List<Melding> meldingen = new CopyOnWriteArrayList<>();
    public final Namaak namaak = new Namaak(2);
    public final Adres stad = adresboek.voegToe(STAD, Deelnemersoort.SHV_FASE2, TYPES);
    public final Adres bank = adresboek.voegToe(BANK, Deelnemersoort.SCHULDEISER, TYPES);
    public final Adres winkel = adresboek.voegToe(WINKEL, Deelnemersoort.SCHULDEISER, TYPES);
    public final TestDatabase database;
    public final Portal portal;
    public final BerichtStore store;
    public final Melder melder;
    public final Berichten berichten;

    /** Who was told what. */
    public record Melding(Gebeurtenis gebeurtenis, String wie, UUID referentie) {}

    public Knooppunt(TestDatabase.Engine engine) {
        this(engine.open());
    }

    public Knooppunt(TestDatabase database) {
        this.database = database;
        store = new JpaBerichtStore(database.unit(PRODUCT, Knooppunt.class.getClassLoader()));
        portal = new Portal(
                database.transactions(),
                database.vault(PRODUCT),
                database.secrecy(PRODUCT),
                audit,
                new RecordingNotices(),
                new TestTasks(database.transactions(), clock),
                FakeOutgoing.unreachable(),
                new TestSettings(),
                TestDirectory.of(STAD, BANK, WINKEL),
                new TestParticipation(Set.of(STAD.id(), BANK.id(), WINKEL.id())),
                new TestCalendar(),
                clock);
        melder = (gebeurtenis, wie, bericht) -> portal.transactions()
                .afterCommit(() -> meldingen.add(
                        new Melding(gebeurtenis, wie.value(), bericht.kop().referentie())));
        berichten = new Berichten(store, adresboek, soorten, melder, portal);
    }

    /** The same once more, as another node has it. */
    public Berichten andereKnoop() {
        return new Berichten(
                new JpaBerichtStore(database.unit(PRODUCT, Knooppunt.class.getClassLoader())),
                adresboek,
                soorten,
                melder,
                portal);
    }

    public static TestCaller gebruiker(String id, Organisation... organisaties) {
        return TestCaller.person(id).with("berichten", organisaties).with("inzien", organisaties);
    }

    public static TestCaller beller(Adres adres) {
        return gebruiker(
                "van-" + adres.organisatie().value(),
                List.of(STAD, BANK, WINKEL).stream()
                        .filter(een -> een.id().equals(adres.organisatie()))
                        .toArray(Organisation[]::new));
    }

    public static Kop kop(Adres van, Adres aan, Berichttype type) {
        return new Kop(UUID.randomUUID(), UUID.randomUUID(), Optional.empty(), van.id(), aan.id(), type);
    }

    /** One that answers it. */
    public static Kop antwoord(Kop vraag) {
        return new Kop(
                UUID.randomUUID(),
                vraag.conversatie(),
                Optional.of(vraag.referentie()),
                /* afzender= */ vraag.ontvanger(),
                /* ontvanger= */ vraag.afzender(),
                Proefsoorten.ANTWOORD);
    }

    public byte[] jweVoor(Adres aan) {
        return namaak.jwe(
                aan.sleutel(Gebruik.VERSLEUTELEN, clock.instant()).orElseThrow().jwk(), 1024);
    }

    public Aanbieding bied(Kop kop) {
        return bied(kop, jweVoor(adresboek.vind(kop.ontvanger()).orElseThrow()));
    }

    public Aanbieding bied(Kop kop, byte[] jwe) {
        Adres van = adresboek.vind(kop.afzender()).orElseThrow();
        return berichten.bied(beller(van), van.organisatie(), kop, Set.of(), jwe);
    }

    /** A question of the counsellor to the bank that is taken. */
    public Kop vraag() {
        Kop kop = kop(stad, bank, Proefsoorten.VRAAG);
        Bericht unused = aangenomen(bied(kop));
        return kop;
    }

    public Kop bevestigdeVraag() {
        Kop kop = vraag();
        var opgehaald = berichten.haal(beller(bank), kop.referentie());
        var bevestigd = berichten.bevestig(beller(bank), kop.referentie());
        if (opgehaald == null || bevestigd == null) {
            throw new IllegalStateException();
        }
        return kop;
    }

    public Bericht nu(Kop kop) {
        return database.transactions()
                .call(() -> store.opReferentie(kop.referentie()).orElseThrow().bericht());
    }

    public static Bericht aangenomen(Aanbieding aanbieding) {
        return ((Aanbieding.Aangenomen) aanbieding).bericht();
    }

    public static List<Weigering> geweigerd(Aanbieding aanbieding) {
        return ((Aanbieding.Geweigerd) aanbieding).weigeringen();
    }

    /** How many files are in the vault. */
    public int kluisbestanden() {
        return database.sql().call(connection -> {
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery("SELECT COUNT(*) FROM portal.vault_file")) {
                result.next();
                return result.getInt(1);
            }
        });
    }

    public void leeg() {
        database.sql().call(connection -> {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM schuldenknooppunt.bericht");
                statement.executeUpdate("DELETE FROM portal.vault_piece");
                return statement.executeUpdate("DELETE FROM portal.vault_file");
            }
        });
        meldingen.clear();
    }

    @Override
    public void close() {
        database.close();
    }
}
