// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products;

import java.io.Serial;

/** A call to a product that did not succeed; already logged. The message names the product and the contribution only. */
public final class ProductFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Kind {
        THREW,
        TOO_SLOW,
        TOO_BUSY,
        GONE
    }

    private final Kind kind;

    public ProductFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public ProductFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
