// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import java.util.List;
import java.util.Objects;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.jspecify.annotations.Nullable;

/** One SQL statement with its parameters {@code ?1, ?2, ...}: what must have one winner, or is done for many rows at once. */
final class Opdracht {
    private final Query query;

    Opdracht(EntityManager em, String sql, Object... parameters) {
        query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
    }

    /** For the values of these rows, which are alike, one after the other. */
    static String plaatsen(List<Object[]> rijen) {
        int breed = rijen.get(0).length;
        var tekst = new StringBuilder();
        for (int rij = 0; rij < rijen.size(); rij++) {
            for (int kolom = 1; kolom <= breed; kolom++) {
                tekst.append(kolom > 1 ? ", ?" : rij > 0 ? "), (?" : "(?").append(rij * breed + kolom);
            }
        }
        return tekst.append(')').toString();
    }

    /** How many rows it changed. */
    int doe() {
        return query.executeUpdate();
    }

    boolean doeEen() {
        return doe() == 1;
    }

    /** Rows of one column. */
    @SuppressWarnings("unchecked")
    <T> List<T> kolom(Class<T> soort) {
        return ((List<Object>) query.getResultList()).stream().map(soort::cast).toList();
    }

    /** The one column of the first row. */
    @Nullable
    Object eerste() {
        return query.getResultList().get(0);
    }

    /** Rows of more than one column. */
    @SuppressWarnings("unchecked")
    List<@Nullable Object[]> rijen() {
        return query.getResultList();
    }

    static long getal(@Nullable Object kolom) {
        return ((Number) Objects.requireNonNull(kolom)).longValue();
    }

    static String tekst(@Nullable Object kolom) {
        return (String) Objects.requireNonNull(kolom);
    }
}
