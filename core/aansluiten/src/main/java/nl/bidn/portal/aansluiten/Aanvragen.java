// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Agreement;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What an applicant does. Each act is one transaction with its line in the audit and its mails, and carries the version that
 * the page was made with: of two at once one is {@link Geweigerd} with {@code INTUSSEN_GEWIJZIGD}. What is not there for the
 * applicant is refused with {@code NIET_GEVONDEN}. A service of this room, for any thread.
 */
@ProviderType
public interface Aanvragen {
    /** What must be mended before it can be submitted, in the order of the form; a concept may be kept with less. */
    List<Fout> check(Aanvrager applicant, Opgave opgave);

    /**
     * Begins a concept, and mails a visitor the link by which he goes on; what he may see of it he sees by that link alone.
     *
     * @param applicant a visitor's mail address is that of the contact
     * @return its reference
     * @throws Geweigerd with {@code NIET_GOED_INGEVULD}, or with {@code TE_VEEL_CONCEPTEN} if many wait for that mailbox
     */
    String begin(Aanvrager applicant, Opgave opgave);

    /** His applications, the newest first, at most {@link #MOST_SHOWN}; without messages and documents. */
    List<Aanvraag> of(Aanvrager applicant);

    int MOST_SHOWN = 200;

    Optional<Aanvraag> find(Aanvrager applicant, String reference);

    /**
     * Changes what a concept says; a signature by eHerkenning that is there counts no more.
     *
     * @throws Geweigerd also if it is about another organisation than the one of who signed in
     */
    void change(Aanvrager applicant, String reference, int version, Opgave opgave);

    /** Writes the form, filled in, as PDF to sign. In Dutch, with the reference. */
    void form(Aanvrager applicant, String reference, OutputStream out) throws IOException;

    /** What came of an upload. */
    sealed interface Uploaded {
        record Kept(Document document) implements Uploaded {}

        record NotTaken(List<Bevinding> findings) implements Uploaded {}
    }

    /**
     * Adds a signed PDF to a concept, or where more was asked. Reads the content to its end before anything is written.
     *
     * @param agreement which document of the product it is; none: the signed form
     * @throws Geweigerd with {@code NIET_GOED_INGEVULD} for the signature, {@code TE_VEEL_DOCUMENTEN}
     */
    Uploaded upload(
            Aanvrager applicant,
            String reference,
            @Nullable Agreement agreement,
            Ondertekening signature,
            String fileName,
            InputStream content)
            throws IOException;

    /** Takes a document away again, as long as the application may be changed. */
    void removeDocument(Aanvrager applicant, String reference, String document);

    /** Reads a document. */
    InputStream open(Aanvrager applicant, String reference, String document) throws IOException;

    /** Whether he may sign this by eHerkenning; if not, what is missing. */
    Tekenbevoegdheid maySign(Aanvrager applicant, String reference);

    /** Signs a concept by eHerkenning, in the place of a form on paper. */
    void sign(Aanvrager applicant, String reference, int version);

    /**
     * The signed form, or a signature, and each agreement of the product that is not on record yet must be there.
     *
     * @throws Geweigerd with {@code NIET_GOED_INGEVULD}, {@code NIET_ONDERTEKEND}, {@code OVEREENKOMST_ONTBREEKT},
     *     and with {@code ORGANISATIE_ONBEKEND} for a form of an organisation that is in the portal already
     */
    void submit(Aanvrager applicant, String reference, int version);

    /** Answers what the servicedesk asked. */
    void supplement(Aanvrager applicant, String reference, int version, String text);

    /** Says something to the servicedesk, while it is on its queue. */
    void say(Aanvrager applicant, String reference, String text);

    void withdraw(Aanvrager applicant, String reference, int version);

    /** Agreements of the product that are neither on record nor with this application. */
    List<Agreement> missingAgreements(Aanvrager applicant, String reference);
}
