// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.bidn.portal.aansluiten.Aanvraag;
import nl.bidn.portal.aansluiten.Bericht;
import nl.bidn.portal.aansluiten.Fout;
import nl.bidn.portal.aansluiten.Geweigerd;
import nl.bidn.portal.aansluiten.Geweigerd.Waarom;
import nl.bidn.portal.aansluiten.Handeling;
import nl.bidn.portal.aansluiten.store.AanvraagStore;
import nl.bidn.portal.aansluiten.store.Kept;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.WorkingCalendar;
import nl.bidn.portal.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Moves an application from state to state: the table of {@link Handeling}, one winner, a line in the audit, and the clock of
 * its term. Within the transaction of who calls.
 */
@Component(service = Verloop.class)
public final class Verloop {
    /** In which the servicedesk decides; the term is ours. While the applicant is asked for more it stands still (Awb 4:15). */
    static final int TERM_WORKING_DAYS = 10;
    /** Of one application, both sides together. */
    static final int MOST_MESSAGES = 200;

    private final AanvraagStore store;
    private final Audit audit;
    private final WorkingCalendar calendar;
    private final Clock clock;

    @Activate
    public Verloop(
            @Reference AanvraagStore store,
            @Reference Audit audit,
            @Reference WorkingCalendar calendar,
            @Reference Clock clock) {
        this.store = store;
        this.audit = audit;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Does an act to one that was read in this transaction.
     *
     * @throws Geweigerd with {@code NIET_IN_DEZE_STAAT} or {@code INTUSSEN_GEWIJZIGD}
     */
    void move(Kept kept, int version, Handeling act, Actor actor) {
        Aanvraag was = kept.bare();
        if (was.version() != version) {
            throw Geweigerd.because(Waarom.INTUSSEN_GEWIJZIGD);
        }
        if (!act.isAllowedIn(was.staat())) {
            throw Geweigerd.because(Waarom.NIET_IN_DEZE_STAAT, was.staat());
        }
        if (!store.move(kept, act.to())) {
            throw Geweigerd.because(Waarom.INTUSSEN_GEWIJZIGD);
        }
        record(kept, act, actor);
        clockOf(kept, act);
    }

    private void clockOf(Kept kept, Handeling act) {
        Aanvraag now = kept.bare();
        switch (act) {
            case INDIENEN -> kept.submitted(now(), calendar.after(today(), TERM_WORKING_DAYS));
            case AANVULLING_VRAGEN -> {
                LocalDate term = now.term();
                kept.waits(term == null ? 1 : Math.max(1, calendar.between(today(), term)));
            }
            case AANVULLEN -> kept.goesOn(calendar.after(today(), kept.daysLeft()));
            case GOEDKEUREN, AFWIJZEN, INTREKKEN -> kept.ended(now(), null);
            case WIJZIGEN, TOEWIJZEN, EERSTE_AKKOORD -> {}
        }
    }

    private void record(Kept kept, Handeling act, Actor actor) {
        audit.record(
                actor,
                switch (act) {
                    case WIJZIGEN -> "aanvraag-gewijzigd";
                    case INDIENEN -> "aanvraag-ingediend";
                    case TOEWIJZEN -> "aanvraag-toegewezen";
                    case AANVULLING_VRAGEN -> "aanvraag-aanvulling-gevraagd";
                    case AANVULLEN -> "aanvraag-aangevuld";
                    case EERSTE_AKKOORD -> "aanvraag-eerste-akkoord";
                    case GOEDKEUREN -> "aanvraag-goedgekeurd";
                    case AFWIJZEN -> "aanvraag-afgewezen";
                    case INTREKKEN -> "aanvraag-ingetrokken";
                },
                Outcome.DONE,
                kept.organisation(),
                kept.bare().reference());
    }

    /** What has a line in the audit, and is no change of state. */
    enum Daad {
        BEGONNEN,
        BEKEKEN,
        BERICHT,
        DOCUMENT_TOEGEVOEGD,
        DOCUMENT_WEGGEHAALD,
        DOCUMENT_GEOPEND
    }

    void record(Kept kept, Daad daad, Actor actor) {
        audit.record(
                actor,
                switch (daad) {
                    case BEGONNEN -> "aanvraag-begonnen";
                    case BEKEKEN -> "aanvraag-bekeken";
                    case BERICHT -> "aanvraag-bericht";
                    case DOCUMENT_TOEGEVOEGD -> "aanvraag-document-toegevoegd";
                    case DOCUMENT_WEGGEHAALD -> "aanvraag-document-weggehaald";
                    case DOCUMENT_GEOPEND -> "aanvraag-document-geopend";
                },
                Outcome.DONE,
                kept.organisation(),
                kept.bare().reference());
    }

    /** Adds a message. Whoever calls has the row for himself. */
    void say(Kept kept, boolean servicedesk, @Nullable AccountId from, String text) {
        check(text);
        if (kept.countedMessages() >= MOST_MESSAGES) {
            throw Geweigerd.because(Waarom.TE_VEEL_BERICHTEN, MOST_MESSAGES);
        }
        kept.add(new Bericht(now(), servicedesk, from, text.strip()));
    }

    static void check(String text) {
        if (text.isBlank()) {
            throw Geweigerd.flawed(List.of(Fout.of(Fout.Veld.TEKST, Fout.Gebrek.ONTBREEKT)));
        }
        if (text.strip().length() > Bericht.LONGEST) {
            throw Geweigerd.flawed(List.of(Fout.of(Fout.Veld.TEKST, Fout.Gebrek.TE_LANG, Bericht.LONGEST)));
        }
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), InhoudKeuring.AMSTERDAM);
    }
}
