// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.util.List;

/** {@code Adresboek} of {@code openapi/v1.json}: one page of it. */
public record AdresboekJson(List<AdresJson> adressen, int pagina, int totaal) {}
