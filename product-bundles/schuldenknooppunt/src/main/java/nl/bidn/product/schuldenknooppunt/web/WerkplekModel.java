// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.util.Optional;

/**
 * A page on which a script works.
 *
 * @param naam of the part of the script that does
 * @param gegevens what the script needs, as JSON
 * @param regel what the node knows of the message that the page is about
 */
public record WerkplekModel(
        String naam, String titel, String uitleg, String basis, String gegevens, Optional<Berichtregel> regel) {}
