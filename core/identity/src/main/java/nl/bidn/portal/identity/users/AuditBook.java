// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AuditLog;
import nl.bidn.portal.identity.UserManagement.AuditEntries;
import nl.bidn.portal.identity.UserManagement.AuditEntry;
import nl.bidn.portal.identity.UserManagement.AuditQuestion;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.audit.OrganisationAudit;
import nl.bidn.portal.identity.store.AuditWanted;
import nl.bidn.portal.identity.store.UserStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts names to the ids of the audit, for as long as these people are users. Call it in a transaction. */
@Component(service = AuditBook.class)
public final class AuditBook {
    private static final Pattern ACCOUNT =
            Pattern.compile("(?:^|\\baccount )([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\b");

    private final OrganisationAudit audit;
    private final UserStore users;
    private final RoleGrid grid;

    @Activate
    public AuditBook(@Reference OrganisationAudit audit, @Reference UserStore users, @Reference RoleGrid grid) {
        this.audit = audit;
        this.users = users;
        this.grid = grid;
    }

    AuditEntries lines(Reach reach, AuditQuestion question, int offset, int most) {
        List<AccountId> actors = named(reach, question.actor());
        List<AccountId> subjects = named(reach, question.subject());
        if (isNobody(question.actor(), actors) || isNobody(question.subject(), subjects)) {
            return new AuditEntries(List.of(), 0);
        }
        var filter = new AuditWanted(
                reach.organisation(),
                products(reach),
                question.from(),
                question.until(),
                question.action().strip(),
                question.outcome().strip(),
                actors,
                subjects);
        List<AuditLog.Line> lines = audit.page(filter, offset, most);
        Map<AccountId, String> names = users.names(reach.organisation(), mentioned(lines));
        return new AuditEntries(lines.stream().map(line -> named(line, names)).toList(), audit.count(filter));
    }

    List<String> actions(Reach reach) {
        return audit.actions(reach.organisation(), products(reach));
    }

    private Set<String> products(Reach reach) {
        Set<String> products = new HashSet<>(grid.products(reach.domains()));
        products.add(AuditLines.PORTAL);
        return products;
    }

    private List<AccountId> named(Reach reach, String part) {
        return part.isBlank() ? List.of() : users.named(reach.organisation(), part);
    }

    private static boolean isNobody(String part, List<AccountId> found) {
        return found.isEmpty() && !part.isBlank();
    }

    private static Set<AccountId> mentioned(List<AuditLog.Line> lines) {
        Set<AccountId> ids = new HashSet<>();
        for (AuditLog.Line line : lines) {
            ids.add(new AccountId(line.actor()));
            subject(line).ifPresent(ids::add);
        }
        return ids;
    }

    private static Optional<AccountId> subject(AuditLog.Line line) {
        Matcher found = ACCOUNT.matcher(line.detail());
        return found.find() ? Optional.of(new AccountId(found.group(1))) : Optional.empty();
    }

    private static AuditEntry named(AuditLog.Line line, Map<AccountId, String> names) {
        return new AuditEntry(
                line,
                names.getOrDefault(new AccountId(line.actor()), ""),
                subject(line).map(id -> names.getOrDefault(id, "")).orElse(""));
    }
}
