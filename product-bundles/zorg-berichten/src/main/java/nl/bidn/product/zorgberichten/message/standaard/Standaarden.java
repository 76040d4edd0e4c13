// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.standaard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All standards that the hub knows, of all releases. Never changes, so any number of threads may use it. */
public final class Standaarden {
    private final List<Standaard> alle;
    private final Map<String, Berichttype> perNamespace = new HashMap<>();

    /** @throws IllegalArgumentException if two message types have the same namespace */
    public Standaarden(List<Standaard> alle) {
        this.alle = List.copyOf(alle);
        for (Standaard standaard : alle) {
            for (Berichttype type : standaard.berichten()) {
                if (perNamespace.put(type.namespace(), type) != null) {
                    throw new IllegalArgumentException("two message types have namespace " + type.namespace());
                }
            }
        }
    }

    public List<Standaard> alle() {
        return alle;
    }

    /** The message type of a root element. */
    public Optional<Berichttype> wortel(String namespace, String naam) {
        return Optional.ofNullable(perNamespace.get(namespace))
                .filter(type -> naam.equals(
                        type.vrij()
                                ? Berichttype.WORTEL
                                : type.plan().wortel().element().name()));
    }

    /** The message type that an envelope names, with its release. */
    public Optional<Berichttype> functie(String naam, String versie, String subversie) {
        return alle.stream()
                .flatMap(standaard -> standaard.berichten().stream())
                .filter(type -> type.naam().equals(naam)
                        && type.functieVersie().equals(versie)
                        && type.functieSubversie().equals(subversie))
                .findFirst();
    }

    /** The release that a message type is of. */
    public Standaard van(Berichttype type) {
        return alle.stream()
                .filter(standaard -> standaard.berichten().contains(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " is of none of these standards"));
    }

    /** Of which message type this one is the retour message, in the same release. */
    public Optional<Berichttype> heenVan(Berichttype retour) {
        return van(retour).berichten().stream()
                .filter(type -> type.retour().filter(retour.naam()::equals).isPresent())
                .findFirst();
    }
}
