// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.identity.UserManagement;
import nl.bidn.portal.identity.UserManagement.Refused;
import nl.bidn.portal.identity.UserManagement.Result;
import nl.bidn.portal.servicedesk.web.pages.JtebeheerIntrekkenGenerated;
import nl.bidn.portal.ui.Option;

/** {@code organisaties/<code>/beheer-intrekken}: ends the right to manage of one administrator, for a successor if need be. */
final class DismissalPage {
    static final String PATH = "beheer-intrekken";

    private static final String TITLE = "dismiss.title";
    private static final String SUCCESSOR = "opvolger";

    private final Desk desk;

    DismissalPage(Desk desk) {
        this.desk = desk;
    }

    /** Of whom, and of which field of work. */
    private record Asked(Account person, Domain domain, List<Account> all) {
        boolean last() {
            return all.size() == 1;
        }
    }

    View show(Request request, Organisation organisation) {
        return asked(request, organisation)
                .map(asked -> page(request, organisation, asked, new Form(request)))
                .orElseGet(View.NotFound::new);
    }

    /** Empty: he does not manage it, or not any more. */
    private Optional<Asked> asked(Request request, Organisation organisation) {
        return request.parameter("werkveld")
                .flatMap(name -> Form.safely(name, typed -> Optional.of(Domain.valueOf(typed))))
                .flatMap(domain -> {
                    List<Account> all = desk.administrators().at(organisation.id(), domain);
                    return all.stream()
                            .filter(one -> request.parameter("persoon")
                                    .filter(one.id().value()::equals)
                                    .isPresent())
                            .findFirst()
                            .map(person -> new Asked(person, domain, all));
                });
    }

    private View page(Request request, Organisation organisation, Asked asked, Form form) {
        var model = new DismissalModel(
                organisation, asked.person(), asked.domain(), asked.last(), successors(request, organisation, asked));
        return Look.page(
                request,
                TITLE,
                body(out -> JtebeheerIntrekkenGenerated.render(out, null, Look.of(request), form, model)),
                form);
    }

    /** Active people of the organisation who do not manage it yet. */
    private List<Option> successors(Request request, Organisation organisation, Asked asked) {
        var options = new ArrayList<Option>();
        options.add(new Option("", request.texts().text(asked.last() ? "dismiss.choose" : "dismiss.no-successor")));
        desk.accounts().of(organisation.id()).stream()
                .filter(one ->
                        one.state() == Account.State.ACTIVE && !asked.all().contains(one))
                .map(one -> new Option(one.id().value(), one.name() + ", " + one.email()))
                .forEach(options::add);
        return options;
    }

    View submit(Request request, Organisation organisation) {
        Optional<Asked> asked = asked(request, organisation);
        if (asked.isEmpty()) {
            return gone(request, organisation);
        }
        AccountId successor = request.parameter(SUCCESSOR).map(AccountId::new).orElse(null);
        Result result = desk.management()
                .dismiss(
                        Look.officer(request),
                        asked.get().person().id(),
                        asked.get().domain(),
                        successor);
        if (result instanceof Refused refused) {
            var form = new Form(request);
            form.refuse(SUCCESSOR, key(refused.why()));
            return page(request, organisation, asked.get(), form);
        }
        return result instanceof UserManagement.Done
                ? new View.Redirect("organisaties/" + organisation.id() + "?gedaan=beheer-ingetrokken")
                : gone(request, organisation);
    }

    /** A colleague was before. */
    private static View gone(Request request, Organisation organisation) {
        return new View.NotAllowed(request.texts().text("dismiss.gone", organisation.name()));
    }

    private static String key(UserManagement.Why why) {
        return switch (why) {
            case LAST_ADMINISTRATOR -> "dismiss.last";
            case NOT_ACTIVE -> "dismiss.not-active";
            case HIMSELF -> "dismiss.himself";
            default -> "refused.other";
        };
    }
}
