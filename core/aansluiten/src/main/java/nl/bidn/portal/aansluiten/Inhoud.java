// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.ProductId;
import org.jspecify.annotations.Nullable;

/** What one application asks, by its form. Names of people are the form's, so none of these goes into a log. */
public sealed interface Inhoud {
    Formulier formulier();

    /** The product it is about; none: it is about a field of work. */
    @Nullable
    ProductId product();

    /**
     * Manual WGS, steps 1 and 5.
     *
     * @param diensten ids; none for a product without
     * @param oin main OIN of the organisation, if it has no number on record yet
     * @param subOin of the department of the product
     */
    record AanmeldenDiensten(
            ProductId product,
            Set<String> diensten,
            @Nullable String oin,
            @Nullable String subOin) implements Inhoud {
        public AanmeldenDiensten {
            diensten = sorted(diensten);
        }

        @Override
        public Formulier formulier() {
            return Formulier.AANMELDEN_DIENSTEN;
        }
    }

    /**
     * Manual WGS, step 2; for one field of work: the administrator of another one is none here.
     *
     * @param email at which the person will be known
     */
    record AanmeldenGebruikersbeheerder(Domain domain, String name, String email) implements Inhoud {
        @Override
        public Formulier formulier() {
            return Formulier.AANMELDEN_GEBRUIKERSBEHEERDER;
        }

        @Override
        public @Nullable ProductId product() {
            return null;
        }

        @Override
        public String toString() {
            return "AanmeldenGebruikersbeheerder[" + domain + "]";
        }
    }

    /**
     * Manual Alleenverdieners, section 2.1: gives a role to somebody or takes it back.
     *
     * @param takes whether the role is taken back
     * @param email at which the person is known in the portal
     */
    record Mutatieformulier(ProductId product, String role, boolean takes, String name, String email)
            implements Inhoud {
        @Override
        public Formulier formulier() {
            return Formulier.MUTATIEFORMULIER;
        }

        @Override
        public String toString() {
            return "Mutatieformulier[" + product + ", " + role + "]";
        }
    }

    /**
     * Manual WGS, step 3: a municipality lets an external provider ask for it.
     *
     * @param provider may be new in the portal
     * @param until first day on which it no longer holds; none: no end is known
     */
    record Machtiging(
            ProductId product,
            Set<String> diensten,
            Organisatie provider,
            LocalDate from,
            @Nullable LocalDate until) implements Inhoud {
        public Machtiging {
            diensten = sorted(diensten);
        }

        @Override
        public Formulier formulier() {
            return Formulier.MACHTIGING;
        }
    }

    /**
     * Ends what was signed up for.
     *
     * @param diensten none: the whole product
     */
    record Opzeggen(ProductId product, Set<String> diensten) implements Inhoud {
        public Opzeggen {
            diensten = sorted(diensten);
        }

        @Override
        public Formulier formulier() {
            return Formulier.OPZEGGEN;
        }
    }

    private static Set<String> sorted(Set<String> diensten) {
        return Collections.unmodifiableSet(new TreeSet<>(diensten));
    }
}
