// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.aansluiten.Aanvraag;
import nl.bidn.portal.aansluiten.Aanvragen.Uploaded;
import nl.bidn.portal.aansluiten.Aanvrager;
import nl.bidn.portal.aansluiten.Bevinding;
import nl.bidn.portal.aansluiten.Document;
import nl.bidn.portal.aansluiten.Fout;
import nl.bidn.portal.aansluiten.Fout.Gebrek;
import nl.bidn.portal.aansluiten.Fout.Veld;
import nl.bidn.portal.aansluiten.Geweigerd;
import nl.bidn.portal.aansluiten.Geweigerd.Waarom;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Ondertekening;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.aansluiten.document.FormPdf;
import nl.bidn.portal.aansluiten.document.PdfCheck;
import nl.bidn.portal.aansluiten.service.Verloop.Daad;
import nl.bidn.portal.aansluiten.store.AanvraagStore;
import nl.bidn.portal.aansluiten.store.Kept;
import nl.bidn.portal.aansluiten.store.KeptFile;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.Vault;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Documents of applications: looked at outside a transaction, kept in one with their row. */
@Component(service = Stukken.class)
public final class Stukken {
    private static final int LONGEST_FILE_NAME = 255;

    private final AanvraagStore store;
    private final Inzage inzage;
    private final Verloop verloop;
    private final FormText forms;
    private final Scanners scanners;
    private final Vault vault;
    private final Transactions transactions;

    @Activate
    public Stukken(
            @Reference AanvraagStore store,
            @Reference Inzage inzage,
            @Reference Verloop verloop,
            @Reference FormText forms,
            @Reference Scanners scanners,
            @Reference Vault vault,
            @Reference Transactions transactions) {
        this.store = store;
        this.inzage = inzage;
        this.verloop = verloop;
        this.forms = forms;
        this.scanners = scanners;
        this.vault = vault;
        this.transactions = transactions;
    }

    void form(Aanvraag aanvraag, OutputStream out) throws IOException {
        FormPdf.write(forms.of(aanvraag), out);
    }

    Uploaded upload(
            Aanvrager applicant,
            String reference,
            @Nullable Agreement agreement,
            Ondertekening signature,
            String fileName,
            InputStream content)
            throws IOException {
        Aanvraag aanvraag =
                transactions.call(() -> changeable(applicant, reference).bare());
        List<Fout> flaws = check(signature, aanvraag);
        if (!flaws.isEmpty()) {
            throw Geweigerd.flawed(flaws);
        }
        byte[] bytes = content.readNBytes(Document.LARGEST_BYTES + 1);
        Set<Bevinding> findings = PdfCheck.check(bytes);
        if (!findings.isEmpty()) {
            return new Uploaded.NotTaken(List.copyOf(findings));
        }
        Scanners.Looked looked = scanners.look(bytes);
        if (!looked.findings().isEmpty()) {
            return new Uploaded.NotTaken(List.copyOf(looked.findings()));
        }
        String name = fileName.length() <= LONGEST_FILE_NAME ? fileName : fileName.substring(0, LONGEST_FILE_NAME);
        return new Uploaded.Kept(transactions.call(() -> {
            store.lock(reference);
            Kept kept = changeable(applicant, reference);
            var document = new Document("", agreement, name, bytes.length, signature, looked.scanned(), verloop.now());
            Document added = kept.add(keep(kept, bytes), document);
            verloop.record(kept, Daad.DOCUMENT_TOEGEVOEGD, Inzage.actor(applicant));
            return added;
        }));
    }

    private KeptFile keep(Kept kept, byte[] bytes) {
        try (Vault.Draft draft = vault.draft(kept.organisation())) {
            draft.write(bytes);
            return new KeptFile(kept.organisation(), draft.finish().id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Kept changeable(Aanvrager applicant, String reference) {
        Kept kept = inzage.find(applicant, reference);
        Aanvraag aanvraag = kept.whole();
        if (aanvraag.staat() != Staat.CONCEPT && aanvraag.staat() != Staat.AANVULLING_GEVRAAGD) {
            throw Geweigerd.because(Waarom.NIET_IN_DEZE_STAAT, aanvraag.staat());
        }
        if (aanvraag.documents().size() >= Document.MOST) {
            throw Geweigerd.because(Waarom.TE_VEEL_DOCUMENTEN, Document.MOST);
        }
        return kept;
    }

    private List<Fout> check(Ondertekening signature, Aanvraag aanvraag) {
        var flaws = new ArrayList<Fout>();
        Keuring.name(Veld.ONDERTEKEND_DOOR, signature.signedBy(), flaws);
        if (signature.signedOn().isAfter(verloop.today())) {
            flaws.add(Fout.of(Veld.ONDERTEKEND_OP, Gebrek.IN_DE_TOEKOMST));
        }
        String about = person(aanvraag.opgave().inhoud());
        if (about != null && about.strip().equalsIgnoreCase(signature.signedBy().strip())) {
            flaws.add(Fout.of(Veld.ONDERTEKEND_DOOR, Gebrek.VOOR_ZICHZELF));
        }
        return flaws;
    }

    private static @Nullable String person(Inhoud inhoud) {
        if (inhoud instanceof Inhoud.AanmeldenGebruikersbeheerder asked) {
            return asked.name();
        }
        return inhoud instanceof Inhoud.Mutatieformulier asked ? asked.name() : null;
    }

    void remove(Aanvrager applicant, String reference, String document) {
        transactions.run(() -> {
            store.lock(reference);
            Kept kept = inzage.find(applicant, reference);
            if (kept.bare().staat() != Staat.CONCEPT) {
                throw Geweigerd.because(Waarom.NIET_IN_DEZE_STAAT, kept.bare().staat());
            }
            store.file(reference, document).ifPresent(file -> {
                store.removeDocument(reference, document);
                vault.destroy(file.owner(), file.fileId());
                verloop.record(kept, Daad.DOCUMENT_WEGGEHAALD, Inzage.actor(applicant));
            });
        });
    }

    /** Of an application that is there for who asks. */
    InputStream open(Kept kept, String document) throws IOException {
        KeptFile file = transactions
                .call(() -> store.file(kept.bare().reference(), document))
                .orElseThrow(() -> Geweigerd.because(Waarom.NIET_GEVONDEN));
        return vault.open(file.owner(), file.fileId());
    }

    /** Removes an application with all that belongs to it, files too. */
    void remove(String reference) {
        store.files(reference).forEach(file -> vault.destroy(file.owner(), file.fileId()));
        store.remove(reference);
    }
}
