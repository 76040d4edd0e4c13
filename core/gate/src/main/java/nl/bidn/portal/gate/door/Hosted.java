// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.door;

/** One open interface of a product. */
public interface Hosted {
    /** The object of the product that answers. */
    Object resource();

    /** Takes no new requests, and lets those at work finish for a while. */
    void stop();
}
