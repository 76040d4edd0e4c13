// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.store.AuditStore;
import nl.bidn.portal.testkit.FakeOutgoing;
import nl.bidn.portal.testkit.RecordingNotices;
import nl.bidn.portal.testkit.TestCalendar;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDirectory;
import nl.bidn.portal.testkit.TestParticipation;
import nl.bidn.portal.testkit.TestSettings;
import nl.bidn.portal.testkit.TestTasks;
import nl.bidn.product.schuldenknooppunt.Namaak;
import nl.bidn.product.schuldenknooppunt.Proefsoorten;
import nl.bidn.product.schuldenknooppunt.VastAdresboek;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Gebruik;
import nl.bidn.product.schuldenknooppunt.service.bericht.Aanbieding;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichten;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bevestiging;
import nl.bidn.product.schuldenknooppunt.service.bericht.Kop;
import nl.bidn.product.schuldenknooppunt.service.bericht.Ophaling;
import nl.bidn.product.schuldenknooppunt.store.JpaBerichtStore;

/**
 * The node for messages about debts on a real database and vault, with the audit in its table; the address book is in memory, as
 * the product has it too, and nobody wants to be told. No network is in the figures.
 */
final class KnooppuntRoom implements AutoCloseable {
    static final String PRODUCT = "schuldenknooppunt";
    static final List<Organisation> COUNSELLORS = municipalities(9901);
    static final List<Organisation> CREDITORS = municipalities(9911);
    private static final int EACH = 10;

    final TestDatabase database;
    final Berichten berichten;
    private final VastAdresboek adresboek = new VastAdresboek();
    private final Clock clock = Clock.systemUTC();
    private final List<Adres> counsellors;
    private final List<Adres> creditors;

    KnooppuntRoom(TestDatabase opened) {
        database = opened;
        var loader = KnooppuntRoom.class.getClassLoader();
        var identity = database.unit("identity", loader);
        var lines = new AuditLines(new AuditStore(identity), database.secrets(), database.transactions(), clock);
        var everybody = Stream.concat(COUNSELLORS.stream(), CREDITORS.stream()).toList();
        var portal = new Portal(
                database.transactions(),
                database.vault(PRODUCT),
                database.secrecy(PRODUCT),
                new AuditTable(PRODUCT, lines),
                new RecordingNotices(),
                new TestTasks(database.transactions(), clock),
                FakeOutgoing.unreachable(),
                new TestSettings(),
                TestDirectory.of(everybody.toArray(Organisation[]::new)),
                new TestParticipation(Set.of()),
                new TestCalendar(),
                clock);
        counsellors = join(COUNSELLORS, Deelnemersoort.SHV_FASE2);
        creditors = join(CREDITORS, Deelnemersoort.SCHULDEISER);
        berichten = new Berichten(
                new JpaBerichtStore(database.unit(PRODUCT, loader)),
                adresboek,
                new Proefsoorten(),
                (what, who, message) -> {},
                portal);
    }

    private static List<Organisation> municipalities(int first) {
        return IntStream.range(first, first + EACH)
                .mapToObj(code -> TestCaller.municipality("GM" + code))
                .toList();
    }

    private List<Adres> join(List<Organisation> organisations, Deelnemersoort kind) {
        return organisations.stream()
                .map(organisation -> adresboek.voegToe(organisation, kind, List.of(Proefsoorten.VRAAG)))
                .toList();
    }

    /** One more in the address book. */
    void knows(UUID address, Organisation organisation) {
        Adres other = creditors.get(0);
        adresboek.vervang(new Adres(
                address,
                organisation.id(),
                organisation.name(),
                other.soort(),
                List.of(),
                other.modules(),
                other.aanvaardt(),
                List.of(),
                true));
    }

    static TestCaller caller(Organisation organisation) {
        return TestCaller.system("00000099000000006000")
                .with("berichten", organisation)
                .with("inzien", organisation);
    }

    /** Contents of this size for each creditor, as good as real ones to who cannot open them. */
    List<byte[]> contents(int size) {
        var fake = new Namaak(3);
        return creditors.stream().map(one -> fake.jwe(key(one), size)).toList();
    }

    /** A question that is offered, fetched and confirmed. */
    void exchange(int number, List<byte[]> contents) {
        UUID reference = offer(number, contents);
        TestCaller creditor = receiver(number);
        if (!(berichten.haal(creditor, reference) instanceof Ophaling.Inhoud)) {
            throw new IllegalStateException("there is nothing to fetch");
        }
        if (!(berichten.bevestig(creditor, reference) instanceof Bevestiging.Bevestigd)) {
            throw new IllegalStateException("not confirmed");
        }
    }

    /** A question that waits. */
    UUID offer(int number, List<byte[]> contents) {
        UUID reference = UUID.randomUUID();
        var answer = offer(reference, number, contents.get(number % EACH));
        if (!(answer instanceof Aanbieding.Aangenomen)) {
            throw new IllegalStateException("refused: " + answer);
        }
        return reference;
    }

    /** @param number says who sends to whom */
    Aanbieding offer(UUID reference, int number, byte[] content) {
        Adres counsellor = counsellors.get(from(number));
        var kop = new Kop(
                reference,
                reference,
                Optional.empty(),
                counsellor.id(),
                creditors.get(number % EACH).id(),
                Proefsoorten.VRAAG);
        return berichten.bied(sender(number), counsellor.organisatie(), kop, Set.of(), content);
    }

    TestCaller sender(int number) {
        return caller(COUNSELLORS.get(from(number)));
    }

    TestCaller receiver(int number) {
        return caller(CREDITORS.get(number % EACH));
    }

    private static int from(int number) {
        return number / EACH % EACH;
    }

    /** One that is made again from the same seed. */
    byte[] content(int number, long seed, int size) {
        return new Namaak(seed).jwe(key(creditors.get(number % EACH)), size);
    }

    private String key(Adres creditor) {
        return creditor.sleutel(Gebruik.VERSLEUTELEN, clock.instant())
                .orElseThrow()
                .jwk();
    }

    long count(String query) {
        return database.sql().call(connection -> {
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery(query)) {
                found.next();
                return found.getLong(1);
            }
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
