// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

/** By which door a question came. */
public enum Kanaal {
    PORTAAL,
    REST
}
