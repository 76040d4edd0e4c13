// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import java.util.Locale;

/** Why a message is not taken: a reason and a place; never what was in it. */
public final class Geweigerd extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reden reden;
    private final String plek;

    /** The kinds of reasons. */
    public enum Reden {
        /** Not as RFC 7515, 7516 and 4648 write it. */
        VORM,
        /** The header is not as agreed. */
        KOP,
        /** Encrypted for a key that is not ours. */
        SLEUTEL,
        /** What was encrypted is not of one of the lengths, or not filled up with spaces. */
        OPVULLING,
        /** Meddled with on the way, or encrypted for another key than it says. */
        GEWIJZIGD,
        /** Signed by a key that is not the sender's. */
        AFZENDER,
        HANDTEKENING,
        /** What is around the fields is not as agreed. */
        INHOUD,
        /** The node says something else of it than the sender signed: another message, or one from before. */
        VERWISSELD,
        /** The fields do not fit the schema. */
        SCHEMA,
        TE_GROOT;

        /** As it is written for machines. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Geweigerd(Reden reden, String plek) {
        super(plek.isEmpty() ? reden.code() : reden.code() + ": " + plek);
        this.reden = reden;
        this.plek = plek;
    }

    public Reden reden() {
        return reden;
    }

    public String plek() {
        return plek;
    }

    /** For people: the reason and the place. */
    public String tekst() {
        return plek.isEmpty() ? reden.code() : reden.code() + ": " + plek;
    }
}
