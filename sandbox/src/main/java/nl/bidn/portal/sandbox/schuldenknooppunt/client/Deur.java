// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a system needs of the node to exchange messages, whichever way it speaks: {@link Knooppunt} by REST, {@link Soapdeur} by SOAP.
 * Answers are those of REST, in status and in words. Each call may be made again when no answer came: the node does nothing twice.
 */
public interface Deur {
    /** Those whose name has this in it. */
    Antwoord adresboek(String naam) throws IOException, InterruptedException;

    /** One entry, with its keys. */
    Antwoord adres(UUID id) throws IOException, InterruptedException;

    /** Our own keys. */
    Antwoord sleutels() throws IOException, InterruptedException;

    /**
     * Registers a key.
     *
     * @param deelnemer for which participant: a system may act for several
     * @param gebruik {@code ondertekenen} or {@code versleutelen}
     */
    Antwoord meldAan(UUID deelnemer, Sleutel sleutel, String gebruik, Instant geldigTot)
            throws IOException, InterruptedException;

    /** One type of message, with its schema. */
    Antwoord soort(String code, String versie) throws IOException, InterruptedException;

    /**
     * Offers a message: 201; 200 if it was taken before, and 409 if another one was.
     *
     * @param bijlagen the kinds of what is put in
     */
    Antwoord bied(Kop kop, List<String> bijlagen, String jwe) throws IOException, InterruptedException;

    /** What others offered to us. */
    Antwoord ontvangen(String stand) throws IOException, InterruptedException;

    /** What the node knows of one message. */
    Antwoord bericht(UUID referentie) throws IOException, InterruptedException;

    /** The content of one that is for us: 410 once it is destroyed. */
    Antwoord inhoud(UUID referentie) throws IOException, InterruptedException;

    /** Says that we have kept it: the node destroys the content. */
    Antwoord bevestig(UUID referentie) throws IOException, InterruptedException;

    /** Takes back what nobody fetched yet: 409 once somebody did. */
    Antwoord trekIn(UUID referentie) throws IOException, InterruptedException;

    /** @param filter names of the ten fields and what they must be */
    Antwoord logboek(Map<String, String> filter) throws IOException, InterruptedException;
}
