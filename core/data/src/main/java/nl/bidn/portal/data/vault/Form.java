// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.vault;

import java.io.IOException;

/** How the pieces of a file are written. It stands with the file and is part of its seals, so that nobody makes it another. */
enum Form {
    /** As they are: how files were written before there was another form. */
    BARE,
    /** As a {@link Packer} makes them. */
    PACKED;

    private static final Form[] ALL = values();

    /** Stands in the tables. */
    int number() {
        return switch (this) {
            case BARE -> 0;
            case PACKED -> 1;
        };
    }

    /** @throws IOException if there is none of this number */
    static Form of(int number) throws IOException {
        for (Form form : ALL) {
            if (form.number() == number) {
                return form;
            }
        }
        throw new IOException("A file of the vault has form " + number + ", which this version does not know");
    }
}
