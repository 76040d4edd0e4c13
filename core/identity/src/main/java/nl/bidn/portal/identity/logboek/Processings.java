// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.logboek;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import nl.bidn.portal.api.Dataverwerking;
import nl.bidn.portal.data.Secrets;
import nl.bidn.portal.identity.store.ProcessingEntry;
import nl.bidn.portal.identity.store.ProcessingStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds lines to the Logboek, in the transaction of the thread. */
@Component(service = Processings.class)
public final class Processings {
    /** The context of the seal of a data subject, together with the operation, so that it fits no other line. */
    static final String DATA_SUBJECT = "logboek:";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ProcessingStore store;
    private final Secrets secrets;

    @Activate
    public Processings(@Reference ProcessingStore store, @Reference Secrets secrets) {
        this.store = store;
        this.secrets = secrets;
    }

    /** One trace for all of them. */
    public void add(String product, List<Dataverwerking> processings) {
        String trace = id(16);
        store.append(processings.stream()
                .map(processing -> entry(product, trace, processing))
                .toList());
    }

    /** A trace for each of them. */
    public void addEach(String product, List<Dataverwerking> processings) {
        store.append(processings.stream()
                .map(processing -> entry(product, id(16), processing))
                .toList());
    }

    private ProcessingEntry entry(String product, String trace, Dataverwerking processing) {
        String operation = id(8);
        return new ProcessingEntry(
                operation,
                trace,
                product + "/" + processing.activity(),
                processing.controller().value(),
                processing.oins().map(Dataverwerking.Oins::controller).orElse(""),
                processing.oins().map(Dataverwerking.Oins::processor).orElse(""),
                secrets.seal(DATA_SUBJECT + operation, processing.dataSubject()),
                processing.status().code(),
                processing.begin(),
                processing.end());
    }

    private static String id(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
