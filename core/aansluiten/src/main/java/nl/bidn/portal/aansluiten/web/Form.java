// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.bidn.portal.aansluiten.Fout;
import nl.bidn.portal.aansluiten.Fout.Gebrek;
import nl.bidn.portal.aansluiten.Fout.Veld;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View.FieldError;
import org.jspecify.annotations.Nullable;

/** A form as it was typed, or as it was filled in before, and what must be mended; used for one request. */
public final class Form {
    private final Texts texts;
    private final Function<String, List<String>> values;
    private final List<FieldError> errors = new ArrayList<>();

    private Form(Texts texts, Function<String, List<String>> values) {
        this.texts = texts;
        this.values = values;
    }

    /** What came with the request. */
    static Form typed(Asked asked) {
        return new Form(asked.texts(), asked.all());
    }

    /** What is known already; fields by their names. */
    static Form filled(Texts texts, Map<String, List<String>> known) {
        return new Form(texts, name -> known.getOrDefault(name, List.of()));
    }

    /** How the field of a form is called: {@code organisatie-naam}. */
    static String name(Veld field) {
        return Names.key(field);
    }

    /** What was typed, also if it is wrong; empty: nothing. */
    public String value(String name) {
        return values.apply(name).stream().findFirst().map(String::strip).orElse("");
    }

    String value(Veld field) {
        return value(name(field));
    }

    List<String> values(Veld field) {
        return values.apply(name(field)).stream().filter(one -> !one.isBlank()).toList();
    }

    /** Whether this box is ticked. */
    public boolean has(String name, String value) {
        return values.apply(name).contains(value);
    }

    /** The message at a field; none: it is good. */
    public @Nullable String error(String name) {
        return errors.stream()
                .filter(error -> error.field().equals(name))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    Texts texts() {
        return texts;
    }

    String text(String key, Object... details) {
        return texts.text(key, details);
    }

    boolean isGood() {
        return errors.isEmpty();
    }

    /** Says something of the form as a whole, or of a field of this name. */
    void refuse(String name, String message) {
        errors.add(new FieldError(name, message));
    }

    void refuse(Veld field, Gebrek flaw) {
        refuse(Fout.of(field, flaw));
    }

    void refuse(Collection<Fout> flaws) {
        flaws.forEach(this::refuse);
    }

    private void refuse(Fout flaw) {
        if (error(name(flaw.veld())) == null) {
            refuse(name(flaw.veld()), Messages.flaw(texts, flaw));
        }
    }

    /** What must be there. */
    String needed(Veld field) {
        String typed = value(field);
        if (typed.isEmpty()) {
            refuse(field, Gebrek.ONTBREEKT);
        }
        return typed;
    }

    /** One of these names. */
    <E extends Enum<E>> @Nullable E choice(Veld field, Class<E> type) {
        String typed = needed(field);
        E found = Names.value(type, typed);
        if (found == null && !typed.isEmpty()) {
            refuse(field, Gebrek.ONJUIST);
        }
        return found;
    }

    /** A day as browsers write it; none: nothing was typed, or no day. */
    @Nullable
    LocalDate day(Veld field) {
        String typed = value(field);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            refuse(field, Gebrek.ONJUIST);
            return null;
        }
    }
}
