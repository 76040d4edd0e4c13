// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Keeps versions of the register in sealed pages; each call within a transaction. */
public interface RegisterStore {
    Stand stand();

    Opgezocht zoek(int pagina);

    /** Those pages of a version that are there, by their numbers. */
    Map<Integer, byte[]> paginas(long versie, Collection<Integer> nummers);

    /** How many pages were read by this node until now; by any thread, also outside a transaction. */
    long blikken();

    /**
     * Begins a version, if nobody else is loading one. Who asks for the same thing again takes over from itself.
     *
     * @param van what is loaded
     * @param vroegst before then a claim has ended; and so has one after {@code tot}
     * @return the version; none: another is being loaded
     */
    OptionalLong claim(String van, Instant vroegst, Instant tot);

    /** Says that it is still being loaded; false: another took over. */
    boolean verleng(long versie, Instant tot);

    /** Makes the version that is being loaded the one in use; false: another took over. */
    boolean wissel(long versie, int bits, Instant peilmoment, int aantal, Instant geladenOp);

    /** Ends the claim without a change of what is in use; false: another took over. */
    boolean geefOp(long versie, @Nullable Instant geweigerdOp);

    /** Locks a version, to write in it or to take it in use; false: it is being taken away. */
    boolean schrijf(long versie);

    /** Locks a version, to look whether it may go; false: there is nothing of it. */
    boolean vergrendel(long versie);

    void voegStukkenToe(long versie, List<Stuk> stukken);

    /** All of one bucket, in order. */
    List<Stuk> stukken(long versie, int emmer);

    /** @param tot the bucket after the last of which the pieces go */
    void verwijderStukken(long versie, int van, int tot);

    /** @param paginas from this number on */
    void voegPaginasToe(long versie, int eerste, List<byte[]> paginas);

    /**
     * Has the database look how the pages are spread, before they are asked for. PostgreSQL, of itself, does so within a minute; until
     * then it takes each page of a group to be hundreds, and prepares for that.
     */
    void leerPaginas();

    /** Those of which something may be there, from old to new. */
    List<Long> versies();

    /** The one before that in use; 0: none. */
    long vorige();

    /**
     * Removes a few hundred pages and pieces of a version that is locked; from then on nobody can write in it or take it in use.
     *
     * @return whether nothing of it is left
     */
    boolean ruimOp(long versie);
}
