// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What a tab answers. */
public sealed interface View {
    /** A whole page: the shell puts its frame around the body. */
    record Page(String title, Body body) implements View {}

    /** The same page again, because of input that the user must mend. Answered with status 422. */
    record Invalid(Page page, List<FieldError> errors) implements View {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /**
     * A file to save.
     *
     * @param name as the user will see it; without a path, a name of a person or a BSN
     * @param size in bytes, or -1 if it is not known beforehand
     */
    record Download(String name, String contentType, long size, Content content) implements View {}

    /**
     * See another address after a POST.
     *
     * @param path below the product, for example {@code ophalen?pagina=2}
     */
    record Redirect(String path) implements View {}

    /** A part of a page, for htmx. */
    record Fragment(Body body) implements View {}

    /**
     * Answered with 403, and audited.
     *
     * @param reason for the user, in the language of the request
     */
    record NotAllowed(String reason) implements View {}

    /** There is no such thing for this caller; whether it exists for others is not told. */
    record NotFound() implements View {}

    /**
     * @param field name of the form's field; the error summary links to the element with this id
     */
    record FieldError(String field, String message) {}

    /** Writes the bytes of a download; called once, on a thread of the product's pool, while the browser reads. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
