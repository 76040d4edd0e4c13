// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.time.Period;

/**
 * What is kept, how long, and who removes it. Shown on the privacy page.
 *
 * @param id local to the product; its texts are {@code retention.<id>.what} and {@code retention.<id>.why}
 * @param source the law, agreement or manual that says so
 * @param job the name of the product's job that removes it
 */
public record Retention(String id, Period period, String source, String job) {
    public Retention {
        Ids.checkName("Retention", id);
    }
}
