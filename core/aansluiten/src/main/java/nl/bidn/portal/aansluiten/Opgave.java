// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

/** A form as it was filled in. */
public record Opgave(Organisatie organisatie, Contact contact, Inhoud inhoud) {}
