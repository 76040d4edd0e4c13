// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning;

import java.util.List;

/**
 * Somebody with a means to sign in (eHerkenningsmiddel); invented.
 *
 * @param userName an e-mail address, as suppliers use
 * @param level the level of the means: {@code loa2plus}, {@code loa3} or {@code loa4}
 * @param knowsCompanyName whether the name of the organisation is among what can be shared
 * @param mandates none: the person may act for nobody
 */
public record DemoPersona(
        String userName,
        String initials,
        String firstName,
        String infix,
        String familyName,
        String phone,
        String level,
        boolean knowsCompanyName,
        List<DemoMandate> mandates,
        String story) {
    /** The password of all; it means something in a sandbox only. */
    public static final String PASSWORD = "sleutel-onder-de-mat";

    public String name() {
        return infix.isEmpty() ? firstName + " " + familyName : firstName + " " + infix + " " + familyName;
    }
}
