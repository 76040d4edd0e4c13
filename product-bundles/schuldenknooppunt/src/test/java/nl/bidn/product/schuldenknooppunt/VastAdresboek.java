// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Module;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Gebruik;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutel;

/** An address book in memory, in which everybody has one key for messages and takes part in all. */
public final class VastAdresboek implements Adresboek {
    private static final Instant VAN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TOT = Instant.parse("2028-01-01T00:00:00Z");

    private final Map<UUID, Adres> adressen = new LinkedHashMap<>();
    private final Namaak namaak = new Namaak(1);

    public Adres voegToe(Organisation organisatie, Deelnemersoort soort, Collection<Berichttype> aanvaardt) {
        String jwk = namaak.jwk();
        var sleutel = new Sleutel(Namaak.kid(jwk), Gebruik.VERSLEUTELEN, jwk, VAN, TOT, Optional.empty());
        var adres = new Adres(
                UUID.nameUUIDFromBytes(organisatie.id().value().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                organisatie.id(),
                organisatie.name(),
                soort,
                List.of(),
                Set.of(Module.values()),
                new HashSet<>(aanvaardt),
                List.of(sleutel),
                true);
        adressen.put(adres.id(), adres);
        return adres;
    }

    /** Instead of the one with the same id. */
    public void vervang(Adres adres) {
        adressen.put(adres.id(), adres);
    }

    @Override
    public Optional<Adres> vind(UUID adres) {
        return Optional.ofNullable(adressen.get(adres));
    }

    @Override
    public Optional<Adres> van(OrganisationId organisatie) {
        return adressen.values().stream()
                .filter(adres -> adres.organisatie().equals(organisatie))
                .findFirst();
    }

    @Override
    public List<Adres> metNaam(String naam) {
        return adressen.values().stream()
                .filter(adres -> adres.naam().equalsIgnoreCase(naam))
                .toList();
    }

    @Override
    public List<Adres> zoek(String deelVanNaam, int offset, int limit) {
        return new ArrayList<>(adressen.values())
                .stream().skip(offset).limit(limit).toList();
    }
}
