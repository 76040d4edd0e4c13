// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.adresboek;

/** What the operator decided of new participants. */
@FunctionalInterface
public interface Aansluitregel {
    /** Whether all modules of its kind are granted as soon as a participant is connected. */
    boolean kentMeteenToe();
}
