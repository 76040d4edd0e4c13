// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.web;

import java.util.List;
import nl.bidn.portal.api.View.FieldError;
import org.jspecify.annotations.Nullable;

/** Finds the message that belongs to a field, for the templates. */
public final class Errors {
    private Errors() {}

    /** None: the field is right. */
    public static @Nullable String at(List<FieldError> errors, String field) {
        return errors.stream()
                .filter(e -> e.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }
}
