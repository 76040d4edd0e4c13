// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.bron;

import java.net.URI;
import java.util.Set;
import nl.bidn.product.schuldhulpverlening.service.Wgsdienst;

/**
 * A source that is connected.
 *
 * @param code small letters, digits and hyphens
 * @param naam for people
 * @param diensten for which it is asked: no more is read than a dienst needs
 */
public record Bron(String code, String naam, URI adres, Set<Wgsdienst> diensten) {
    public Bron {
        diensten = Set.copyOf(diensten);
    }
}
