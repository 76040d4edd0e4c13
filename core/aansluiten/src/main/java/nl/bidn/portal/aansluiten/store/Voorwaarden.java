// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.Query;
import nl.bidn.portal.aansluiten.Formulier;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.aansluiten.Wachtrij.Vraag;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.AccountId;
import org.jspecify.annotations.Nullable;

/** A question to the queue as the condition of a statement, with its parameters. */
final class Voorwaarden {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private Voorwaarden(@Nullable Staat staat) {
        and(staat == null ? "is_open = ?" : "staat = ?", staat == null ? 1 : staat.name());
    }

    /** All that was asked. */
    Voorwaarden(Vraag vraag, Matching matching) {
        this(vraag.staat());
        Formulier formulier = vraag.formulier();
        ProductId product = vraag.product();
        LocalDate before = vraag.termBefore();
        if (formulier != null) {
            and("formulier = ?", formulier.name());
        }
        if (product != null) {
            and("product = ?", product.value());
        }
        officer(vraag);
        if (before != null) {
            and("term < ?", Date.valueOf(before));
        }
        typed(matching);
    }

    /** Of that state, those of the name. */
    static Voorwaarden ofName(Vraag vraag, Matching name) {
        var where = new Voorwaarden(vraag.staat());
        where.typed(name);
        return where;
    }

    private void officer(Vraag vraag) {
        AccountId officer = vraag.officer();
        if (officer != null) {
            and("officer = ?", officer.value());
        }
        if (vraag.unassigned()) {
            and("officer IS NULL");
        }
    }

    private void typed(Matching matching) {
        switch (matching.kind()) {
            case ALL -> {}
            case REFERENCE -> and("reference = ?", matching.value());
            case CODE -> and("organisation = ?", matching.value());
            case NAME_OF_FEW, NAME_OF_MANY ->
                and("name_key LIKE ? ESCAPE '!'", matching.value().replaceAll("[!%_]", "!$0") + "%");
        }
    }

    private void and(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
    }

    String text() {
        return String.join(" AND ", conditions);
    }

    void setParameters(Query query) {
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
    }
}
