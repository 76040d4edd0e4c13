// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

/**
 * Thrown where a broker is not taken in, with a line for the operator. Its code stands in the audit: where the metadata is not
 * signed as it should be, the {@link Reason} of that; else one of {@link Flaw}.
 */
public final class ImportRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What else can be wrong; the names are stable. */
    public enum Flaw {
        /** The certificate that was agreed is not there, or not PEM. */
        CERTIFICATE,
        /** The metadata is not of the broker that was named, or not of one alone. */
        ENTITY,
        /** The metadata does not describe a broker. */
        ROLE,
        /** Too few or too many keys, or none that is valid now. */
        KEYS,
        /** B9: a key without a certificate, or not RSA of 2048 bits or more. */
        KEY,
        /** C4: an address that is not https, or an endpoint without an index of its own. */
        ADDRESS,
        /** It would come in the place of another broker. */
        TAKEN,
        /** A setting that does not fit. */
        SETTING
    }

    private final String code;

    public ImportRefused(Flaw flaw, String line) {
        super(line);
        this.code = flaw.name();
    }

    public ImportRefused(Flaw flaw, String line, Throwable cause) {
        super(line, cause);
        this.code = flaw.name();
    }

    ImportRefused(Refused cause) {
        super(
                "The metadata is not signed with that certificate, or is not what metadata should be ("
                        + cause.getMessage() + ")",
                cause);
        this.code = cause.reason().name();
    }

    public String code() {
        return code;
    }
}
