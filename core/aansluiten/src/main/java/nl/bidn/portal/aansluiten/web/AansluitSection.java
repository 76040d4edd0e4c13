// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import java.util.ArrayList;
import java.util.List;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Section;
import nl.bidn.portal.identity.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code /aansluitingen}: for the servicedesk the queue, for a gebruikersbeheerder what his organisation asked, and for both
 * how far organisations are.
 */
@Component(service = Section.class)
public final class AansluitSection implements Section {
    private static final String QUEUE = "wachtrij";
    private static final String APPLICATIONS = "aanvragen";
    private static final String STEPS = "stappen";

    private final Desk desk;
    private final QueueTab queue;
    private final ApplicationsTab applications;
    private final StepsTab steps;

    @Activate
    public AansluitSection(@Reference Desk desk) {
        this.desk = desk;
        this.queue = new QueueTab(desk);
        this.applications = new ApplicationsTab(desk);
        this.steps = new StepsTab(desk);
    }

    @Override
    public String id() {
        return "aansluitingen";
    }

    @Override
    public List<SectionTab> tabs(Session session) {
        var tabs = new ArrayList<SectionTab>();
        if (isOfficer(session)) {
            tabs.add(new SectionTab(QUEUE, desk.wachtrij.waiting(), false));
        } else if (!desk.administrators.of(session.account()).isEmpty()) {
            tabs.add(new SectionTab(APPLICATIONS));
        }
        if (!tabs.isEmpty()) {
            tabs.add(new SectionTab(STEPS));
        }
        return List.copyOf(tabs);
    }

    private boolean isOfficer(Session session) {
        return desk.administrators.isOfficer(session.account());
    }

    /** Asked once more here: what officers may do must not hang on who called. */
    private boolean sees(Request request) {
        return tabs(request.session()).stream().anyMatch(tab -> tab.path().equals(request.tab()));
    }

    @Override
    public View show(Request request) {
        if (!sees(request)) {
            return new View.NotFound();
        }
        return switch (request.tab()) {
            case QUEUE -> queue.show(request);
            case APPLICATIONS -> applications.show(request);
            default -> steps.show(request);
        };
    }

    @Override
    public View submit(Request request) {
        if (!sees(request)) {
            return new View.NotFound();
        }
        return switch (request.tab()) {
            case QUEUE -> queue.submit(request);
            case STEPS -> steps.submit(request);
            default -> new View.NotFound();
        };
    }
}
