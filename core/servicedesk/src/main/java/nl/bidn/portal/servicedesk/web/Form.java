// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.bidn.portal.api.View.FieldError;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.Section.Request;
import org.jspecify.annotations.Nullable;

/** A form as it was filled in, and what must be mended; used for one request. */
public final class Form {
    private final Request request;
    private final List<FieldError> errors = new ArrayList<>();

    Form(Request request) {
        this.request = request;
    }

    /** What was typed, also if it is wrong; empty: nothing. */
    public String value(String name) {
        return request.parameter(name).orElse("");
    }

    /** The message at a field; none: it is good. */
    public @Nullable String error(String name) {
        return errors.stream()
                .filter(error -> error.field().equals(name))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    boolean isGood() {
        return errors.isEmpty();
    }

    void refuse(String field, String key, Object... details) {
        errors.add(new FieldError(field, request.texts().text(key, details)));
    }

    String needed(String name, int longest) {
        String typed = value(name).strip();
        if (typed.isEmpty()) {
            refuse(name, "form.needed." + name);
        } else if (typed.length() > longest) {
            refuse(name, "form.too-long", longest);
        }
        return typed;
    }

    LocalDate day(String name) {
        return optionalDay(name).orElseGet(() -> {
            if (error(name) == null) {
                refuse(name, "form.needed." + name);
            }
            return LocalDate.EPOCH;
        });
    }

    Optional<LocalDate> optionalDay(String name) {
        try {
            return request.parameter(name).map(String::strip).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            refuse(name, "form.no-day");
            return Optional.empty();
        }
    }

    /** One of what may be chosen; refused if it is none of them. */
    <T> Optional<T> choice(String name, Function<String, Optional<T>> find) {
        Optional<T> found = request.parameter(name).map(String::strip).flatMap(typed -> safely(typed, find));
        if (found.isEmpty()) {
            refuse(name, "form.needed." + name);
        }
        return found;
    }

    static <T> Optional<T> safely(String typed, Function<String, Optional<T>> find) {
        try {
            return find.apply(typed);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Does the work, if the form is good.
     *
     * @param names how things are called
     * @param field where a refusal is shown
     * @return whether it was done
     */
    boolean does(Names names, String field, Runnable work) {
        if (!isGood()) {
            return false;
        }
        try {
            work.run();
            return true;
        } catch (Refused e) {
            errors.add(new FieldError(field, names.refusal(e)));
        } catch (IllegalArgumentException e) {
            refuse(field, "refused.other");
        }
        return false;
    }
}
