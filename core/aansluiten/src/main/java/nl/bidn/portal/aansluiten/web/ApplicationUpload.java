// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import nl.bidn.portal.aansluiten.Aanvragen.Uploaded;
import nl.bidn.portal.aansluiten.Document;
import nl.bidn.portal.aansluiten.Ondertekening;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Upload;

/** A signed document that somebody sends. */
final class ApplicationUpload {
    /** With its fields, and what surrounds a file in a form. */
    static final long MOST_BYTES = Document.LARGEST_BYTES + 64 * 1024L;

    private static final String FIELD = "bestand";

    private final Desk desk;

    ApplicationUpload(Desk desk) {
        this.desk = desk;
    }

    /** What is wrong with it stands in the form afterwards. */
    void take(Iterator<Upload> files, Form form, Applicants.Found found) throws IOException {
        Optional<Ondertekening> signature = new FormReader(form).signature();
        if (!files.hasNext()) {
            form.refuse(FIELD, form.text("bestand.ontbreekt"));
            return;
        }
        if (signature.isEmpty()) {
            return;
        }
        Upload file = files.next();
        String kind = form.value("document");
        Uploaded uploaded = desk.aanvragen.upload(
                found.applicant(),
                found.aanvraag().reference(),
                kind.isEmpty() ? null : new Agreement(kind),
                signature.get(),
                file.fileName(),
                file.content());
        if (uploaded instanceof Uploaded.NotTaken not) {
            form.refuse(FIELD, Messages.findings(form.texts(), not.findings()));
        }
    }
}
