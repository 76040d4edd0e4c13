// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit.sample.service;

import java.time.Instant;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.View;

/** A rule that knows too much. */
@SuppressWarnings("unused")
public final class Rule {
    private EntityManager entities;

    public View view() {
        return new View.NotFound();
    }

    public Instant now() {
        return Instant.now();
    }

    public Thread thread() {
        return new Thread(() -> {});
    }
}
