// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.bidn.portal.aansluiten.Aanvraag;
import nl.bidn.portal.aansluiten.Behandeling;
import nl.bidn.portal.aansluiten.Geweigerd;
import nl.bidn.portal.aansluiten.Geweigerd.Waarom;
import nl.bidn.portal.aansluiten.Handeling;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.aansluiten.service.Letters.Told;
import nl.bidn.portal.aansluiten.service.Uitvoering.Step;
import nl.bidn.portal.aansluiten.service.Verloop.Daad;
import nl.bidn.portal.aansluiten.store.AanvraagStore;
import nl.bidn.portal.aansluiten.store.Kept;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.AccountId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What an officer does with one application. */
@Component(service = Behandeling.class)
public final class Desk implements Behandeling {
    private final AanvraagStore store;
    private final Officers officers;
    private final Verloop verloop;
    private final Uitvoering uitvoering;
    private final Stukken documents;
    private final Letters letters;
    private final Transactions transactions;

    @Activate
    public Desk(
            @Reference AanvraagStore store,
            @Reference Officers officers,
            @Reference Verloop verloop,
            @Reference Uitvoering uitvoering,
            @Reference Stukken documents,
            @Reference Letters letters,
            @Reference Transactions transactions) {
        this.store = store;
        this.officers = officers;
        this.verloop = verloop;
        this.uitvoering = uitvoering;
        this.documents = documents;
        this.letters = letters;
        this.transactions = transactions;
    }

    @Override
    public Optional<Aanvraag> open(String reference, AccountId officer) {
        officers.check(officer);
        return transactions.call(() -> submitted(reference).map(kept -> {
            verloop.record(kept, Daad.BEKEKEN, actor(officer));
            return kept.whole();
        }));
    }

    @Override
    public InputStream document(String reference, String document, AccountId officer) throws IOException {
        officers.check(officer);
        return documents.open(
                transactions.call(() -> {
                    Kept kept = found(reference);
                    verloop.record(kept, Daad.DOCUMENT_GEOPEND, actor(officer));
                    return kept;
                }),
                document);
    }

    @Override
    public void assign(String reference, int version, AccountId to, AccountId officer) {
        officers.check(to);
        act(reference, version, Handeling.TOEWIJZEN, officer, kept -> {
            boolean first = kept.bare().officer() == null;
            kept.officer(to);
            if (first) {
                letters.tell(kept.bare(), Told.IN_BEHANDELING);
            }
            if (!to.equals(officer)) {
                letters.tellOfficer(kept.bare(), "toegewezen");
            }
        });
    }

    @Override
    public void ask(String reference, int version, String text, AccountId officer) {
        act(reference, version, Handeling.AANVULLING_VRAGEN, officer, kept -> {
            verloop.say(kept, true, officer, text);
            kept.firstAgreed(null);
            letters.tell(kept.bare(), Told.AANVULLING_GEVRAAGD);
        });
    }

    @Override
    public void say(String reference, String text, AccountId officer) {
        officers.check(officer);
        transactions.run(() -> {
            store.lock(reference);
            Kept kept = found(reference);
            if (!kept.bare().staat().isOpen()) {
                throw Geweigerd.because(Waarom.NIET_IN_DEZE_STAAT, kept.bare().staat());
            }
            verloop.say(kept, true, officer, text);
            verloop.record(kept, Daad.BERICHT, actor(officer));
            letters.tell(kept.bare(), Told.BERICHT);
        });
    }

    @Override
    public void reject(String reference, int version, String reason, AccountId officer) {
        Verloop.check(reason);
        act(reference, version, Handeling.AFWIJZEN, officer, kept -> {
            kept.ended(verloop.now(), reason.strip());
            letters.tell(kept.bare(), Told.AFGEWEZEN);
        });
    }

    @Override
    public List<Gevolg> plan(String reference, AccountId officer) {
        officers.check(officer);
        return transactions.call(() -> uitvoering.steps(found(reference).whole(), officer.value()).stream()
                .map(Step::gevolg)
                .toList());
    }

    @Override
    public Akkoord approve(String reference, int version, AccountId officer) {
        officers.check(officer);
        try {
            return transactions.call(() -> {
                Kept kept = found(reference);
                return agreed(kept, version, officer);
            });
        } catch (Geweigerd e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw Geweigerd.rule(e);
        }
    }

    private Akkoord agreed(Kept kept, int version, AccountId officer) {
        Aanvraag aanvraag = kept.whole();
        AccountId first = aanvraag.firstAgreed();
        if (aanvraag.formulier().needsSecondOfficer() && first == null) {
            verloop.move(kept, version, Handeling.EERSTE_AKKOORD, actor(officer));
            kept.firstAgreed(officer);
            return Akkoord.WACHT_OP_TWEEDE;
        }
        if (officer.equals(first)) {
            throw Geweigerd.because(Waarom.TWEEDE_MEDEWERKER);
        }
        verloop.move(kept, version, Handeling.GOEDKEUREN, actor(officer));
        uitvoering.steps(aanvraag, officer.value()).forEach(step -> step.act().run());
        letters.tell(kept.bare(), Told.GOEDGEKEURD);
        return Akkoord.UITGEVOERD;
    }

    private void act(String reference, int version, Handeling act, AccountId officer, Consumer<Kept> then) {
        officers.check(officer);
        transactions.run(() -> {
            Kept kept = found(reference);
            verloop.move(kept, version, act, actor(officer));
            then.accept(kept);
        });
    }

    private Optional<Kept> submitted(String reference) {
        return store.find(reference)
                .filter(kept ->
                        kept.bare().staat() != Staat.CONCEPT && kept.bare().submittedAt() != null);
    }

    private Kept found(String reference) {
        return submitted(reference).orElseThrow(() -> Geweigerd.because(Waarom.NIET_GEVONDEN));
    }

    private static Actor actor(AccountId officer) {
        return new Actor(officer.value());
    }
}
