// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.melding;

/** What can happen to a message that somebody is told of. */
public enum Gebeurtenis {
    /** To the receiver: something is waiting. */
    AANGEBODEN,
    /** To the sender: the receiver has it, and did not say yet that he keeps it. */
    OPGEHAALD,
    /** To the sender. */
    BEVESTIGD,
    /** To both: the content is destroyed; the sender must send it again. */
    VERLOPEN,
    /** To the receiver. */
    INGETROKKEN,
    /** To the sender: the receiver withdrew the key of what he did not fetch yet; take it back and send it again. */
    ONLEESBAAR,
    /** To the receiver, on working days 3 and 4. */
    HERINNERING_BEVESTIGEN,
    /** To both, once the term of an answer is nearly over. */
    HERINNERING_ANTWOORDEN
}
