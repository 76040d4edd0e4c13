// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldhulpverlening.service.Wgsdienst;

/**
 * A question about one person, without that person. Immutable: what happens to it makes another one, and what may not happen in its
 * state leaves it as it is.
 *
 * @param nummer ours, without meaning; fit for an address
 * @param kenmerk the asker's own reference, or empty
 * @param uiterlijk a source that has not answered by then is late
 * @param klaar when all sources were done
 * @param weg when the answer is destroyed, if nothing else destroys it before
 * @param getoond when it was shown or fetched for the first time
 * @param einde why there is no answer any more
 */
public record Vraag(
        OrganisationId organisatie,
        String nummer,
        Wgsdienst dienst,
        String doel,
        String kenmerk,
        Vrager vrager,
        Partijen partijen,
        Kanaal kanaal,
        Instant gesteld,
        Instant uiterlijk,
        Vraagstaat staat,
        Optional<Instant> klaar,
        Optional<Instant> weg,
        Optional<Instant> getoond,
        Optional<Einde> einde,
        List<Bronstand> bronnen) {
    public Vraag {
        bronnen = List.copyOf(bronnen);
    }

    /** Whether it was asked for this organisation, or by it for another. */
    public boolean isVan(OrganisationId wie) {
        return wie.equals(organisatie)
                || partijen.verwerker().filter(wie::equals).isPresent();
    }

    /** How many sources are done. */
    public int gereed() {
        return (int) bronnen.stream().filter(bron -> !bron.staat().isOpen()).count();
    }

    public Optional<Bronstand> bron(String code) {
        return bronnen.stream().filter(bron -> bron.bron().equals(code)).findFirst();
    }

    /** Whether this source may still answer. */
    boolean wachtOp(String code) {
        return staat == Vraagstaat.LOPEND
                && bron(code).filter(bron -> bron.staat().isOpen()).isPresent();
    }

    /** A source is done; the last one makes the question ready. */
    Vraag met(Bronstand nieuw, Duration bewaren) {
        if (!wachtOp(nieuw.bron())) {
            return this;
        }
        Vraag verder = met(bron -> bron.bron().equals(nieuw.bron()) ? nieuw : bron);
        return verder.gereed() == bronnen.size() ? verder.klaar(nieuw.moment(), bewaren) : verder;
    }

    /** Waits no longer: what is still open is late. */
    Vraag rondAf(Instant nu, Duration bewaren) {
        if (staat != Vraagstaat.LOPEND) {
            return this;
        }
        return met(bron -> bron.staat().isOpen()
                        ? new Bronstand(bron.bron(), Bronstaat.TE_LAAT, nu, Optional.empty())
                        : bron)
                .klaar(nu, bewaren);
    }

    private Vraag klaar(Instant nu, Duration bewaren) {
        return in(Vraagstaat.KLAAR, Optional.of(nu), Optional.of(nu.plus(bewaren)), getoond, einde);
    }

    /** Was shown or fetched. Kept no longer than this moment: it is destroyed with it. */
    Vraag overhandigd(Instant nu, boolean bewaren) {
        if (staat != Vraagstaat.KLAAR) {
            return this;
        }
        Vraag gezien = in(staat, klaar, weg, getoond.or(() -> Optional.of(nu)), einde);
        return bewaren ? gezien : gezien.vernietigd(Einde.OVERHANDIGD);
    }

    /** Taken back while it runs. */
    Vraag ingetrokken(Einde waarom) {
        return staat == Vraagstaat.LOPEND
                ? met(Bronstand::zonderInhoud).in(Vraagstaat.INGETROKKEN, klaar, weg, getoond, Optional.of(waarom))
                : this;
    }

    /** The answer is gone; that it was there stays. */
    Vraag vernietigd(Einde waarom) {
        return staat == Vraagstaat.KLAAR
                ? met(Bronstand::zonderInhoud).in(Vraagstaat.VERNIETIGD, klaar, weg, getoond, Optional.of(waarom))
                : this;
    }

    private Vraag met(UnaryOperator<Bronstand> anders) {
        return new Vraag(
                organisatie,
                nummer,
                dienst,
                doel,
                kenmerk,
                vrager,
                partijen,
                kanaal,
                gesteld,
                uiterlijk,
                staat,
                klaar,
                weg,
                getoond,
                einde,
                bronnen.stream().map(anders).toList());
    }

    private Vraag in(
            Vraagstaat nieuw,
            Optional<Instant> klaarOp,
            Optional<Instant> wegOp,
            Optional<Instant> getoondOp,
            Optional<Einde> waarom) {
        return new Vraag(
                organisatie,
                nummer,
                dienst,
                doel,
                kenmerk,
                vrager,
                partijen,
                kanaal,
                gesteld,
                uiterlijk,
                nieuw,
                klaarOp,
                wegOp,
                getoondOp,
                waarom,
                bronnen);
    }
}
