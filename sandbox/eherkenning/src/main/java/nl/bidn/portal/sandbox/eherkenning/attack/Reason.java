// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.attack;

/** What kind of thing is wrong with an answer. A good service provider makes no session in any case. */
public enum Reason {
    SHAPE,
    SIGNATURE,
    REPLAY,
    BINDING,
    TIME,
    LEVEL,
    SERVICE,
    IDENTITY,
    ARTIFACT,
    TRANSPORT,
    STATUS,
    RELAY_STATE,
    METADATA,
    ACCOUNT
}
