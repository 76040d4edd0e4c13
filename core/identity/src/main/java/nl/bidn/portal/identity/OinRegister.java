// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import nl.bidn.portal.values.Oin;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Looks an OIN up in the register of Logius. A service of this room. It asks over the network, for a few seconds at most:
 * not to be called in a transaction. Never throws; whatever it answers but {@link Outcome#FOUND} is a warning for people,
 * not a reason to refuse, as the register is not complete and not always there.
 */
@ProviderType
public interface OinRegister {
    /** What came of it. */
    enum Outcome {
        /** It is in the register, in use. */
        FOUND,
        /** The register does not know it, or says that it is no longer in use. */
        NOT_FOUND,
        /** The register did not answer, or not as it should. */
        NOT_REACHABLE,
        /** The address of a register is not configured. */
        NOT_CONFIGURED
    }

    /**
     * An answer.
     *
     * @param name whose number it is, as the register has it; empty unless it was found
     */
    record Answer(Outcome outcome, String name) {}

    Answer lookUp(Oin oin);
}
