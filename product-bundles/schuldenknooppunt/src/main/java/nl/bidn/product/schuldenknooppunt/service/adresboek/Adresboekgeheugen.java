// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.adresboek;

import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationDirectory;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoorten;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import org.jspecify.annotations.Nullable;

/**
 * The address book in the memory of this node, because each message asks for it and it hardly changes.
 *
 * <p>It is dropped as soon as a change on this node is committed. Once a second the database is asked whether anything changed, so
 * a change by another node shows within a second, that of a name or of the kinds of message too. For any thread.
 */
public final class Adresboekgeheugen implements Adresboek {
    private static final long VERTROUWD_MILLIS = 1000;

    private final DeelnemerStore store;
    private final Berichtsoorten soorten;
    private final OrganisationDirectory directory;
    private final Transactions transactions;
    private final Clock clock;
    private final AtomicLong weggegooid = new AtomicLong();
    private volatile @Nullable Boek boek;

    /**
     * @param stand of the database when it was read
     * @param gezien when that was looked at last
     * @param actief those that take part, by name
     */
    private record Boek(
            String stand,
            List<Berichtsoort> soorten,
            long gezien,
            Map<UUID, Adres> perId,
            Map<OrganisationId, Adres> perOrganisatie,
            List<Adres> actief) {
        Boek gezien(long moment) {
            return new Boek(stand, soorten, moment, perId, perOrganisatie, actief);
        }
    }

    public Adresboekgeheugen(DeelnemerStore store, Berichtsoorten soorten, Portal portal) {
        this.store = store;
        this.soorten = soorten;
        this.directory = portal.directory();
        this.transactions = portal.transactions();
        this.clock = portal.clock();
    }

    @Override
    public Optional<Adres> vind(UUID adres) {
        return Optional.ofNullable(boek().perId().get(adres));
    }

    @Override
    public Optional<Adres> van(OrganisationId organisatie) {
        return Optional.ofNullable(boek().perOrganisatie().get(organisatie));
    }

    @Override
    public List<Adres> metNaam(String naam) {
        String heel = kaal(naam);
        return boek().perId().values().stream()
                .filter(adres -> kaal(adres.naam()).equals(heel))
                .sorted(Comparator.comparing(Adres::actief).reversed().thenComparing(Adres::id))
                .toList();
    }

    @Override
    public List<Adres> zoek(String deelVanNaam, int offset, int limit) {
        return gevonden(deelVanNaam).skip(offset).limit(limit).toList();
    }

    /** How many {@link #zoek} would find in all. */
    public int aantal(String deelVanNaam) {
        return (int) gevonden(deelVanNaam).count();
    }

    private Stream<Adres> gevonden(String deelVanNaam) {
        String deel = kaal(deelVanNaam);
        return boek().actief().stream().filter(adres -> kaal(adres.naam()).contains(deel));
    }

    private static String kaal(String naam) {
        return Normalizer.normalize(naam.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** To be called within the transaction that changes something. */
    void gewijzigd() {
        transactions.afterCommit(() -> {
            weggegooid.incrementAndGet();
            boek = null;
        });
    }

    private Boek boek() {
        Boek gevonden = boek;
        long nu = clock.millis();
        if (gevonden != null && nu >= gevonden.gezien() && nu - gevonden.gezien() < VERTROUWD_MILLIS) {
            return gevonden;
        }
        long voor = weggegooid.get();
        Boek vers = transactions.call(() -> kijk(gevonden, nu));
        boek = vers;
        if (weggegooid.get() != voor) {
            boek = null;
        }
        return vers;
    }

    private Boek kijk(@Nullable Boek gevonden, long nu) {
        // read first: what comes between makes the book newer than its number, never older
        String stand = store.stand();
        List<Berichtsoort> nuSoorten = soorten.alle();
        boolean zelfde = gevonden != null
                && gevonden.stand().equals(stand)
                && gevonden.soorten().equals(nuSoorten)
                && gevonden.actief().stream().allMatch(adres -> adres.naam().equals(naam(adres.organisatie())));
        return gevonden != null && zelfde ? gevonden.gezien(nu) : lees(stand, nuSoorten, nu);
    }

    private Boek lees(String stand, List<Berichtsoort> nuSoorten, long nu) {
        Map<OrganisationId, List<Sleutel>> sleutels = store.sleutels().stream()
                .collect(Collectors.groupingBy(
                        Sleutelhouder::organisatie, Collectors.mapping(Sleutelhouder::sleutel, Collectors.toList())));
        Map<UUID, Adres> perId = new HashMap<>();
        Map<OrganisationId, Adres> perOrganisatie = new HashMap<>();
        List<Adres> actief = new ArrayList<>();
        for (Deelnemer deelnemer : store.deelnemers()) {
            Adres adres = adres(deelnemer, nuSoorten, sleutels.getOrDefault(deelnemer.organisatie(), List.of()));
            perId.put(adres.id(), adres);
            perOrganisatie.put(adres.organisatie(), adres);
            if (adres.actief()) {
                actief.add(adres);
            }
        }
        actief.sort(Comparator.comparing((Adres adres) -> kaal(adres.naam())).thenComparing(Adres::id));
        return new Boek(stand, List.copyOf(nuSoorten), nu, perId, perOrganisatie, List.copyOf(actief));
    }

    private Adres adres(Deelnemer deelnemer, List<Berichtsoort> nuSoorten, List<Sleutel> sleutels) {
        return new Adres(
                deelnemer.id(),
                deelnemer.organisatie(),
                naam(deelnemer.organisatie()),
                deelnemer.soort(),
                deelnemer.vestigingen(),
                deelnemer.modules(),
                aanvaardt(deelnemer, nuSoorten),
                sleutels,
                deelnemer.isActief());
    }

    private String naam(OrganisationId organisatie) {
        return directory.find(organisatie).map(Organisation::name).orElse(organisatie.value());
    }

    /** All that is for this kind in its modules, but what it refuses. */
    private static Set<Berichttype> aanvaardt(Deelnemer deelnemer, List<Berichtsoort> soorten) {
        return voor(deelnemer, soorten)
                .map(Berichtsoort::type)
                .filter(type -> !deelnemer.weigert().contains(type))
                .collect(Collectors.toSet());
    }

    static Stream<Berichtsoort> voor(Deelnemer deelnemer, List<Berichtsoort> soorten) {
        return soorten.stream()
                .filter(soort -> deelnemer.modules().contains(soort.module())
                        && soort.ontvangers().contains(deelnemer.soort()));
    }
}
