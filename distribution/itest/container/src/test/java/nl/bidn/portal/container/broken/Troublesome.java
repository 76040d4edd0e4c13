// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container.broken;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.View;

/** Comes up well, but only one of its tabs does what it should. */
public final class Troublesome extends SmallProduct {
    public Troublesome() {
        super("lastig");
    }

    @Override
    public List<Tab> tabs() {
        return List.of(tab(TAB, LOOK), new Throws(), new Hangs());
    }

    private static final class Throws extends Page {
        Throws() {
            super("gooit", LOOK);
        }

        @Override
        public View show(TabRequest request) {
            throw new IllegalStateException("not today");
        }
    }

    private static final class Hangs extends Page {
        Hangs() {
            super("hangt", LOOK);
        }

        @Override
        public View show(TabRequest request) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("interrupted at last");
        }
    }
}
