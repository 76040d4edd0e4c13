// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

/** How sure the portal is of who signed in, from less to more. */
public enum Assurance {
    /** User name and password, with a second factor where the organisation's policy asks for one. */
    PASSWORD,
    /** eHerkenning at level EH3 (loa3) or higher. */
    EH3;

    public boolean reaches(Assurance least) {
        return compareTo(least) >= 0;
    }
}
