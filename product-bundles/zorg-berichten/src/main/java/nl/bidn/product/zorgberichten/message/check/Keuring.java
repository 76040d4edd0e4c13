// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import nl.bidn.product.zorgberichten.message.standaard.Standaard;
import nl.bidn.product.zorgberichten.message.standaard.Standaarden;

/**
 * Checks messages: file, schema and rules, in one pass and without changing a byte. The service makes one and keeps it; any
 * number of threads may use it at the same time. A message of 25 MB costs less than 16 MB of memory, whatever is in it.
 */
public final class Keuring {
    /** OP179. */
    public static final long MOST_BYTES = 25L * 1024 * 1024;

    private final Standaarden standaarden;
    private final Ontleder ontleder;
    private final Map<String, Kopveld[]> kopvelden = new HashMap<>();

    /**
     * @param factory a new {@code com.ctc.wstx.stax.WstxInputFactory}, of which this makes its own: it sets its limits
     * @throws IllegalArgumentException if it is a factory of something else
     */
    public Keuring(Standaarden standaarden, XMLInputFactory factory) {
        this.standaarden = standaarden;
        this.ontleder = new Ontleder(factory);
        for (Standaard standaard : standaarden.alle()) {
            standaard.berichten().forEach(type -> kopvelden.put(type.namespace(), Koplezer.perKnoop(type)));
        }
    }

    /**
     * Checks a message, up to {@link #MOST_BYTES}. Does not close the stream.
     *
     * @throws IOException if the stream breaks; never for what is in it
     */
    public Verslag keur(InputStream in) throws IOException {
        return keur(in, MOST_BYTES);
    }

    /** The same with another limit. */
    public Verslag keur(InputStream in, long mostBytes) throws IOException {
        return new Keuringsloop(this, new Utf8(in, mostBytes)).keur();
    }

    /** What it checks by. */
    public Standaarden standaarden() {
        return standaarden;
    }

    Ontleder ontleder() {
        return ontleder;
    }

    Kopveld[] kopvelden(Berichttype type) {
        return kopvelden.getOrDefault(type.namespace(), new Kopveld[0]);
    }
}
