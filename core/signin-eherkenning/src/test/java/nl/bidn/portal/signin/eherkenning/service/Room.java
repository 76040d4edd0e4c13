// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.service;

import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.EherkenningPeople;
import nl.bidn.portal.identity.EherkenningPerson;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.Prefill;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration.BrokerImport;
import nl.bidn.portal.signin.eherkenning.broker.Dom;
import nl.bidn.portal.signin.eherkenning.broker.Encrypt;
import nl.bidn.portal.signin.eherkenning.broker.Keys;
import nl.bidn.portal.signin.eherkenning.broker.Metadata;
import nl.bidn.portal.signin.eherkenning.broker.Reply;
import nl.bidn.portal.signin.eherkenning.store.BrokerStore;
import nl.bidn.portal.signin.eherkenning.store.RequestStore;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.RecordingAudit;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestEnvironment;
import org.w3c.dom.Element;

/** The whole of this way in, on a database, with a broker that answers whatever a test wants. */
public final class Room implements AutoCloseable {
    public final TestDatabase database;
    public final FixedClock clock = FixedClock.at("2026-11-25T10:00:00Z");
    public final RecordingAudit audit = new RecordingAudit();
    public final TestEnvironment environment = TestEnvironment.production();
    public final Identity identity;
    public final Brokers brokers;
    public final RequestStore store;
    public final SignIns signIns;
    public final OwnDescription description;
    public final Administration administration;

    /** Who arrived, and what comes of the next. */
    public final List<EherkenningPerson> arrived = new CopyOnWriteArrayList<>();

    public final List<Prefill> prefilled = new ArrayList<>();
    public EherkenningPeople.Arrival arrival = new EherkenningPeople.Arrival.Welcome(new AccountId("a-1"));

    /** What is changed in the next answer. */
    public Consumer<Reply> change = r -> {};

    public final List<String> asked = new CopyOnWriteArrayList<>();
    public String requestId = "";
    private final BrokerStore brokerStore;

    /** Where a test has more requests on their way: which one an artifact answers. */
    public final Map<String, String> requestIds = new ConcurrentHashMap<>();

    public Room(TestDatabase database) {
        this.database = database;
        set();
        this.identity = new Identity(environment, clock);
        var entities = database.unit("signin-eherkenning", Room.class.getClassLoader());
        this.brokerStore = new BrokerStore(entities, database.sql());
        this.store = new RequestStore(entities, database.sql());
        this.brokers = brokersFor(identity);
        this.description = new OwnDescription(identity);
        this.administration = new Administration(
                identity,
                brokers,
                brokerStore,
                new HttpResolver(identity),
                description,
                database.transactions(),
                audit,
                clock);
        EherkenningPeople people = new FakePeople();
        this.signIns =
                new SignIns(identity, brokers, store, this::resolve, people, database.transactions(), audit, clock);
        administration.importBroker(
                BrokerImport.of(Metadata.good(), Keys.of("hm").pem(), "voorbeeld", "Voorbeeld"), "test");
        audit.clear();
    }

    /** The same brokers, as a portal with other settings knows them. */
    Brokers brokersFor(Identity other) {
        return new Brokers(brokerStore, database.transactions(), database.caches(), other);
    }

    /** Lets in whoever comes, or what the test says. */
    private final class FakePeople implements EherkenningPeople {
        @Override
        public Arrival arrive(EherkenningPerson person, Prefill prefill) {
            arrived.add(person);
            prefilled.add(prefill);
            return arrival;
        }

        @Override
        public void add(LegalSubject subject, OrganisationId organisation, String by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(LegalSubject subject, String by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<OrganisationId> organisation(LegalSubject subject) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<LegalSubject> of(OrganisationId organisation) {
            throw new UnsupportedOperationException();
        }
    }

    /** As an operator does: a PKCS12 with this key, and its password. */
    void keystore(String setting, Keys keys) {
        try {
            var file = Files.createTempFile(Path.of("target"), "dv", ".p12");
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("dv", keys.secret(), "geheim".toCharArray(), new Certificate[] {keys.certificate()});
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, "geheim".toCharArray());
            }
            file.toFile().deleteOnExit();
            environment.with("eherkenning." + setting, file.toString());
            environment.with("eherkenning." + setting + ".password", "geheim");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void set() {
        keystore("keystore", Keys.of("dv"));
        environment.with("eherkenning.oin", "00000099000000001000");
        environment.with("eherkenning.index", "9000");
        environment.with("eherkenning.service.zorg.uuid", "5d3c8f2e-9a41-4d0b-8f0e-0c1b7c9a1001");
        environment.with("eherkenning.service.zorg.instance.uuid", "5d3c8f2e-9a41-4d0b-8f0e-0c1b7c9a1002");
        environment.with("eherkenning.service.schulden.uuid", "5d3c8f2e-9a41-4d0b-8f0e-0c1b7c9a2001");
        environment.with("eherkenning.service.schulden.instance.uuid", "5d3c8f2e-9a41-4d0b-8f0e-0c1b7c9a2002");
    }

    private byte[] resolve(URI destination, String contentType, byte[] soap) {
        asked.add(destination + " " + contentType);
        var question = Dom.parse(new String(soap, StandardCharsets.UTF_8));
        var reply = new Reply(clock.instant());
        reply.resolveId = Dom.find(question, "ArtifactResolve").getAttribute("ID");
        reply.requestId = requestIds.getOrDefault(Dom.find(question, "Artifact").getTextContent(), requestId);
        reply.encryptedBy(Encrypt.Shape.USUAL, new Encrypt.For(Reply.DV, null, Keys.of("dv")));
        change.accept(reply);
        return reply.bytes();
    }

    /** Goes to the broker; returns the RelayState to come back with. */
    public String begin(String browser) {
        return begin(browser, "ZORG");
    }

    public String begin(String browser, String domain) {
        var departure = signIns.begin("voorbeeld", domain, browser).orElseThrow();
        requestId = request(departure).getAttribute("ID");
        return String.valueOf(departure.fields().get("RelayState"));
    }

    static Element request(SignIns.Departure departure) {
        var xml = Base64.getDecoder().decode(departure.fields().get("SAMLRequest"));
        return Dom.parse(new String(xml, StandardCharsets.UTF_8)).getDocumentElement();
    }

    public static String artifact(int number) {
        return artifact(number, 0, Reply.HM, 4);
    }

    public static String artifact(int number, int endpoint, String issuer, int type) {
        try {
            var bytes = ByteBuffer.allocate(44)
                    .putShort((short) type)
                    .putShort((short) endpoint)
                    .put(MessageDigest.getInstance("SHA-1").digest(issuer.getBytes(StandardCharsets.UTF_8)))
                    .putInt(number);
            return Base64.getEncoder().encodeToString(bytes.array());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
