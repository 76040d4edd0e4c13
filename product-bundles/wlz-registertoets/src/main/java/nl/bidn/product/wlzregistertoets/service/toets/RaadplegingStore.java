// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.util.List;

/** Keeps look-ups; each call within a transaction. */
public interface RaadplegingStore {
    void voegToe(List<Raadpleging> raadplegingen);
}
