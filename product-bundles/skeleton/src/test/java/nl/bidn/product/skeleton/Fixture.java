// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.skeleton;

import javax.persistence.EntityManager;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.RecordingAudit;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.product.skeleton.store.JpaNoteStore;

/** The product on a real database, with a clock that can be moved. */
final class Fixture implements AutoCloseable {
    final FixedClock clock = FixedClock.at("2026-11-23T09:00:00Z");
    final RecordingAudit audit = new RecordingAudit();
    final SkeletonProduct product;

    final TestDatabase database;

    Fixture(TestDatabase database) {
        this.database = database;
        EntityManager em = database.unit("skeleton", getClass().getClassLoader());
        product = new SkeletonProduct(new JpaNoteStore(em), database.transactions(), audit, clock);
    }

    @Override
    public void close() {
        database.close();
    }
}
