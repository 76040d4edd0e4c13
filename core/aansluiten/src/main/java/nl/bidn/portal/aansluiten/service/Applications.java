// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.bidn.portal.aansluiten.Aanvraag;
import nl.bidn.portal.aansluiten.Aanvragen;
import nl.bidn.portal.aansluiten.Aanvrager;
import nl.bidn.portal.aansluiten.Aanvrager.Bezoeker;
import nl.bidn.portal.aansluiten.Fout;
import nl.bidn.portal.aansluiten.Fout.Gebrek;
import nl.bidn.portal.aansluiten.Fout.Veld;
import nl.bidn.portal.aansluiten.Geweigerd;
import nl.bidn.portal.aansluiten.Geweigerd.Waarom;
import nl.bidn.portal.aansluiten.Handeling;
import nl.bidn.portal.aansluiten.Ondertekening;
import nl.bidn.portal.aansluiten.Opgave;
import nl.bidn.portal.aansluiten.Tekenbevoegdheid;
import nl.bidn.portal.aansluiten.service.Letters.Told;
import nl.bidn.portal.aansluiten.service.Verloop.Daad;
import nl.bidn.portal.aansluiten.store.AanvraagStore;
import nl.bidn.portal.aansluiten.store.Kept;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.Tokens;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What an applicant does. */
@Component(service = Aanvragen.class)
public final class Applications implements Aanvragen {
    /** For one mailbox: who submits has shown that he reads it, and a form that anybody can fill in floods none. */
    static final int MOST_CONCEPTS = 10;

    private static final Tokens TOKENS = new Tokens();
    private static final int HALF = 5;

    private final AanvraagStore store;
    private final Inzage inzage;
    private final Keuring keuring;
    private final Organisaties organisaties;
    private final Verloop verloop;
    private final Ondertekeningen signatures;
    private final Stukken documents;
    private final Letters letters;
    private final Transactions transactions;

    @Activate
    public Applications(
            @Reference AanvraagStore store,
            @Reference Inzage inzage,
            @Reference Keuring keuring,
            @Reference Organisaties organisaties,
            @Reference Verloop verloop,
            @Reference Ondertekeningen signatures,
            @Reference Stukken documents,
            @Reference Letters letters,
            @Reference Transactions transactions) {
        this.store = store;
        this.inzage = inzage;
        this.keuring = keuring;
        this.organisaties = organisaties;
        this.verloop = verloop;
        this.signatures = signatures;
        this.documents = documents;
        this.letters = letters;
        this.transactions = transactions;
    }

    @Override
    public List<Fout> check(Aanvrager applicant, Opgave opgave) {
        return keuring.check(applicant, opgave);
    }

    /** One that can be read aloud, of 50 bits: {@code AAN-} and twice five characters. */
    private static String freshReference() {
        return "AAN-" + TOKENS.letters(HALF) + "-" + TOKENS.letters(HALF);
    }

    @Override
    public String begin(Aanvrager applicant, Opgave opgave) {
        refuse(keuring.checkConcept(applicant, opgave));
        return transactions.call(() -> {
            if (applicant instanceof Bezoeker
                    && store.conceptsOfVisitor(opgave.contact().email()) >= MOST_CONCEPTS) {
                throw Geweigerd.because(Waarom.TE_VEEL_CONCEPTEN, MOST_CONCEPTS);
            }
            Kept kept = store.add(
                    freshReference(),
                    organisaties.id(opgave.organisatie()),
                    opgave,
                    Inzage.account(applicant),
                    verloop.now());
            verloop.record(kept, Daad.BEGONNEN, Inzage.actor(applicant));
            letters.tell(kept.bare(), Told.BEGONNEN);
            return kept.bare().reference();
        });
    }

    @Override
    public List<Aanvraag> of(Aanvrager applicant) {
        return transactions.call(() -> inzage.of(applicant, MOST_SHOWN));
    }

    @Override
    public Optional<Aanvraag> find(Aanvrager applicant, String reference) {
        try {
            return Optional.of(
                    transactions.call(() -> inzage.find(applicant, reference).whole()));
        } catch (Geweigerd e) {
            return Optional.empty();
        }
    }

    @Override
    public void change(Aanvrager applicant, String reference, int version, Opgave opgave) {
        refuse(keuring.checkConcept(applicant, opgave));
        act(applicant, reference, version, Handeling.WIJZIGEN, kept -> {
            Opgave was = kept.bare().opgave();
            boolean otherMailbox =
                    !was.contact().email().equalsIgnoreCase(opgave.contact().email());
            if (applicant instanceof Bezoeker && otherMailbox) {
                throw Geweigerd.flawed(List.of(Fout.of(Veld.CONTACT_EMAIL, Gebrek.ONJUIST)));
            }
            kept.says(organisaties.id(opgave.organisatie()), opgave);
            kept.signed(null);
        });
    }

    @Override
    public void form(Aanvrager applicant, String reference, OutputStream out) throws IOException {
        documents.form(find(applicant, reference).orElseThrow(() -> Geweigerd.because(Waarom.NIET_GEVONDEN)), out);
    }

    @Override
    public Uploaded upload(
            Aanvrager applicant,
            String reference,
            @Nullable Agreement agreement,
            Ondertekening signature,
            String fileName,
            InputStream content)
            throws IOException {
        return documents.upload(applicant, reference, agreement, signature, fileName, content);
    }

    @Override
    public void removeDocument(Aanvrager applicant, String reference, String document) {
        documents.remove(applicant, reference, document);
    }

    @Override
    public InputStream open(Aanvrager applicant, String reference, String document) throws IOException {
        return documents.open(transactions.call(() -> inzage.find(applicant, reference)), document);
    }

    @Override
    public Tekenbevoegdheid maySign(Aanvrager applicant, String reference) {
        return transactions.call(() -> signatures.may(applicant, inzage.find(applicant, reference)));
    }

    @Override
    public void sign(Aanvrager applicant, String reference, int version) {
        act(applicant, reference, version, Handeling.WIJZIGEN, kept -> kept.signed(signatures.sign(applicant, kept)));
    }

    @Override
    public void submit(Aanvrager applicant, String reference, int version) {
        act(applicant, reference, version, Handeling.INDIENEN, kept -> {
            Aanvraag aanvraag = kept.whole();
            refuse(keuring.check(applicant, aanvraag.opgave()));
            organisaties.mayAsk(aanvraag.formulier(), aanvraag.opgave().organisatie());
            signatures.complete(kept);
            letters.tell(aanvraag, Told.INGEDIEND);
            letters.tellOfficer(aanvraag, "ingediend");
        });
    }

    @Override
    public void supplement(Aanvrager applicant, String reference, int version, String text) {
        act(applicant, reference, version, Handeling.AANVULLEN, kept -> {
            verloop.say(kept, false, Inzage.account(applicant), text);
            letters.tellOfficer(kept.bare(), "aangevuld");
        });
    }

    @Override
    public void say(Aanvrager applicant, String reference, String text) {
        transactions.run(() -> {
            store.lock(reference);
            Kept kept = inzage.find(applicant, reference);
            Aanvraag aanvraag = kept.bare();
            if (!aanvraag.staat().isOpen()) {
                throw Geweigerd.because(Waarom.NIET_IN_DEZE_STAAT, aanvraag.staat());
            }
            verloop.say(kept, false, Inzage.account(applicant), text);
            verloop.record(kept, Daad.BERICHT, Inzage.actor(applicant));
            letters.tellOfficer(aanvraag, "bericht");
        });
    }

    @Override
    public void withdraw(Aanvrager applicant, String reference, int version) {
        act(applicant, reference, version, Handeling.INTREKKEN, kept -> {
            Aanvraag aanvraag = kept.bare();
            letters.tell(aanvraag, Told.INGETROKKEN);
            if (aanvraag.officer() != null) {
                letters.tellOfficer(aanvraag, "ingetrokken");
            }
        });
    }

    @Override
    public List<Agreement> missingAgreements(Aanvrager applicant, String reference) {
        return transactions.call(() -> signatures.missing(inzage.find(applicant, reference)));
    }

    private void act(Aanvrager applicant, String reference, int version, Handeling act, Consumer<Kept> then) {
        transactions.run(() -> {
            Kept kept = inzage.find(applicant, reference);
            verloop.move(kept, version, act, Inzage.actor(applicant));
            then.accept(kept);
        });
    }

    private static void refuse(List<Fout> flaws) {
        if (!flaws.isEmpty()) {
            throw Geweigerd.flawed(flaws);
        }
    }
}
