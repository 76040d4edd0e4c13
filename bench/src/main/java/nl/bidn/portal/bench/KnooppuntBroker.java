// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** Apache Artemis in this JVM, with its journal on disk: a message is sent, received and acknowledged, each step confirmed. */
final class KnooppuntBroker implements AutoCloseable {
    private static final String HERE = "vm://0";
    /** So that no message of the bench is written to a file of its own. */
    private static final int LARGE = 4 << 20;

    private static final long PATIENCE_MILLIS = 10_000;

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final ServerLocator locator;
    private final ClientSessionFactory sessions;
    private final AtomicInteger queues = new AtomicInteger();

    /** @param waitsForDisk whether each step waits until the disk has it */
    KnooppuntBroker(Path folder, boolean waitsForDisk) throws Exception {
        var configuration = new ConfigurationImpl();
        configuration
                .setPersistenceEnabled(true)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setJournalType(JournalType.NIO)
                .setJournalDatasync(waitsForDisk)
                .setJournalBufferSize_NIO(LARGE)
                .setJournalFileSize(2 * LARGE)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .addAcceptorConfiguration("here", HERE);
        broker.setConfiguration(configuration);
        broker.start();
        locator = ActiveMQClient.createServerLocator(HERE)
                .setMinLargeMessageSize(LARGE)
                .setBlockOnDurableSend(true)
                .setBlockOnAcknowledge(true)
                .setAckBatchSize(0)
                .setConsumerWindowSize(0);
        sessions = locator.createSessionFactory();
    }

    /** A sender and receiver with a queue between them; for one thread. */
    Client client(byte[] content) throws Exception {
        String queue = "queue" + queues.incrementAndGet();
        ClientSession session = sessions.createSession(true, true, 0);
        session.createQueue(QueueConfiguration.of(queue).setRoutingType(RoutingType.ANYCAST));
        session.start();
        return new Client(session, queue, content);
    }

    /** One of the clients that work at once. */
    static final class Client implements AutoCloseable {
        private final ClientSession session;
        private final org.apache.activemq.artemis.api.core.client.ClientProducer producer;
        private final org.apache.activemq.artemis.api.core.client.ClientConsumer consumer;
        private final byte[] content;

        private Client(ClientSession session, String queue, byte[] content) throws Exception {
            this.session = session;
            this.producer = session.createProducer(queue);
            this.consumer = session.createConsumer(queue);
            this.content = content;
        }

        void exchange() throws Exception {
            var message = session.createMessage(true);
            message.getBodyBuffer().writeBytes(content);
            producer.send(message);
            var received = consumer.receive(PATIENCE_MILLIS);
            if (received == null || received.getBodySize() != content.length) {
                throw new IllegalStateException("the broker did not bring it");
            }
            received.individualAcknowledge();
        }

        @Override
        public void close() throws Exception {
            session.close();
        }
    }

    @Override
    public void close() throws Exception {
        sessions.close();
        locator.close();
        broker.stop();
    }
}
