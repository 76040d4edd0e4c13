// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import nl.bidn.portal.bench.LoopbackRoom.Recording;
import nl.bidn.portal.signin.eherkenning.message.Answer;
import nl.bidn.portal.signin.eherkenning.message.AnswerCheck;
import nl.bidn.portal.signin.eherkenning.message.BrokerMetadata;
import nl.bidn.portal.signin.eherkenning.message.Expectation;
import nl.bidn.portal.signin.eherkenning.message.Level;
import nl.bidn.portal.signin.eherkenning.message.OwnKey;

/** One recorded answer of the simulated broker: what its check costs, and what its bare cryptography. */
final class AnswerCost {
    private static final String ENTITY = "urn:etoegang:DV:00000099000000001000:entities:9000";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Pattern ID = Pattern.compile(" ID=\"([^\"]+)\"");

    /** Microseconds of processor for one time, the median of the rounds. */
    record Cost(double check, double verify, double decrypt, double sign, int identifiers) {
        /** Of the answer alone. */
        double bare() {
            return verify + decrypt;
        }

        /**
         * Of a complete sign-in, with the two questions that we sign.
         *
         * @param each how many identifiers an answer has, of those that came
         */
        double bareSignIn(double each) {
            return verify + decrypt / identifiers * each + sign;
        }
    }

    private interface Work {
        void once() throws Exception;
    }

    private final byte[] answer;
    private final Expectation expected;
    final BareCryptography bare;

    AnswerCost(Recording recording, LoopbackRoom room, Path folder) throws Exception {
        this.answer = recording.answer();
        var own = own(folder.resolve("keys"));
        var metadata = room.metadata.getBytes(StandardCharsets.UTF_8);
        var now = Instant.now();
        var broker = BrokerMetadata.read(metadata, certificates(room.pem), "", now, true);
        var request = new String(Base64.getDecoder().decode(recording.request()), StandardCharsets.UTF_8);
        this.expected = new Expectation(
                id(new String(recording.resolve(), StandardCharsets.UTF_8)),
                id(request),
                now.minus(Duration.ofMinutes(1)),
                ENTITY,
                room.base + "/saml/acs",
                broker.entityId(),
                broker.keys(),
                List.of(own),
                new Expectation.Service(LoopbackRoom.SERVICE, LoopbackRoom.SERVICE_UUID),
                Level.LOA3,
                now,
                Duration.ofSeconds(2));
        var signer = broker.keys().stream()
                .filter(key -> new String(answer, StandardCharsets.UTF_8).contains(">" + key.name() + "<"))
                .findFirst()
                .orElse(broker.keys().get(0));
        this.bare = new BareCryptography(
                answer,
                signer.certificate().getPublicKey(),
                own.key(),
                ENTITY,
                List.of(request.getBytes(StandardCharsets.UTF_8), recording.resolve()));
    }

    private static String id(String xml) {
        var matcher = ID.matcher(xml);
        if (!matcher.find()) {
            throw new IllegalStateException("no ID in what was asked");
        }
        return matcher.group(1);
    }

    private static OwnKey own(Path keys) throws Exception {
        var password =
                Files.readString(keys.resolve("eherkenning.password")).strip().toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys.resolve("eherkenning.p12"))) {
            store.load(in, password);
        }
        var alias = store.aliases().nextElement();
        return OwnKey.of((PrivateKey) store.getKey(alias, password), (X509Certificate) store.getCertificate(alias));
    }

    private static List<X509Certificate> certificates(String pem) throws Exception {
        var read = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        return read.stream().map(X509Certificate.class::cast).toList();
    }

    Answer check() {
        return AnswerCheck.check(answer, expected);
    }

    int bytes() {
        return answer.length;
    }

    /** In turns, so that what else the machine does is borne by all. */
    Cost measure(Duration warmUp, int rounds, Duration round) throws Exception {
        perOnce(this::check, warmUp);
        perOnce(bare::verify, warmUp);
        perOnce(bare::decrypt, warmUp);
        perOnce(bare::sign, warmUp);
        List<Double> checks = new ArrayList<>();
        List<Double> verifications = new ArrayList<>();
        List<Double> decryptions = new ArrayList<>();
        List<Double> signatures = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            checks.add(perOnce(this::check, round));
            verifications.add(perOnce(bare::verify, round));
            decryptions.add(perOnce(bare::decrypt, round));
            signatures.add(perOnce(bare::sign, round));
        }
        return new Cost(
                Bench.median(checks),
                Bench.median(verifications),
                Bench.median(decryptions),
                Bench.median(signatures),
                bare.identifiers());
    }

    /** Of this thread: what the rest of the machine does is not counted. */
    private static double perOnce(Work work, Duration time) throws Exception {
        long begin = THREADS.getCurrentThreadCpuTime();
        long times = 0;
        long spent;
        do {
            work.once();
            times++;
            spent = THREADS.getCurrentThreadCpuTime() - begin;
        } while (spent < time.toNanos());
        return spent / 1e3 / times;
    }
}
