// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.adresboek;

/** Somebody whom the servicedesk may ask; other participants do not see him. */
public record Contactpersoon(String id, String naam, String rol, String mail, String telefoon) {}
