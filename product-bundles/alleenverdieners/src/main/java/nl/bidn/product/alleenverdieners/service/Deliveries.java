// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Vault;
import nl.bidn.portal.api.VaultFile;
import nl.bidn.portal.values.MunicipalityCode;
import nl.bidn.product.alleenverdieners.message.Delivery;
import nl.bidn.product.alleenverdieners.message.DeliveryHeader;
import nl.bidn.product.alleenverdieners.message.DeliveryReader;
import nl.bidn.product.alleenverdieners.message.FlawCode;
import nl.bidn.product.alleenverdieners.message.Flaws;
import nl.bidn.product.alleenverdieners.message.HouseholdList;
import nl.bidn.product.alleenverdieners.service.ReportStore.NewReport;

/**
 * Takes deliveries of the Belastingdienst: all or nothing, and each one once. For any thread.
 *
 * <p>A file is read to its end before the database is touched, so a slow sender holds no connection and one that breaks
 * off leaves nothing. Then all reports, their files, the mails and the audit line are one transaction.
 */
public final class Deliveries {
    private final DeliveryStore deliveries;
    private final ReportStore reports;
    private final ReportLists lists;
    private final Portal portal;

    /** A file in the vault, and for whom it is. */
    private record Written(Organisation receiver, VaultFile file, int households) {}

    /** What came of a delivery. */
    public sealed interface Answer {
        /**
         * @param before it was accepted before; nothing was done now
         */
        record Accepted(Receipt receipt, boolean before) implements Answer {}

        /** There is another delivery with this id. */
        record OtherContent(String id) implements Answer {}

        record Refused(Flaws flaws) implements Answer {}
    }

    public Deliveries(DeliveryStore deliveries, ReportStore reports, ReportLists lists, Portal portal) {
        this.deliveries = deliveries;
        this.reports = reports;
        this.lists = lists;
        this.portal = portal;
    }

    /**
     * Checks and publishes a delivery.
     *
     * @throws IOException if the sender stopped half-way; nothing is kept then
     */
    public Answer accept(Caller caller, InputStream file) throws IOException {
        Delivery delivery = new DeliveryReader(this::flawOf).read(file);
        OrganisationId supplier = supplier(caller);
        return before(supplier, delivery).orElseGet(() -> {
            if (delivery.flaws().none()) {
                return publishOnce(caller, supplier, delivery);
            }
            refused(caller, supplier, delivery.flaws());
            return new Answer.Refused(delivery.flaws());
        });
    }

    public Optional<Receipt> receipt(Caller caller, String id) {
        return portal.transactions().call(() -> deliveries.find(supplier(caller), id));
    }

    /**
     * Lists go to who carries out the law now, so a municipality must exist today, whatever year the list is about.
     */
    private Optional<FlawCode> flawOf(MunicipalityCode code) {
        return portal.directory()
                .find(new OrganisationId(code.cbs()))
                .filter(o -> o.type() == OrganisationType.GEMEENTE)
                .map(o -> o.existsOn(Lifetime.day(portal.clock().instant()))
                        ? Optional.<FlawCode>empty()
                        : Optional.of(FlawCode.GEMEENTE_BESTAAT_NIET))
                .orElse(Optional.of(FlawCode.GEMEENTE_ONBEKEND));
    }

    private Optional<Answer> before(OrganisationId supplier, Delivery delivery) {
        return delivery.header()
                .flatMap(header -> portal.transactions().call(() -> deliveries.find(supplier, header.id())))
                .map(receipt -> receipt.sha256().equals(delivery.sha256())
                        ? new Answer.Accepted(receipt, true)
                        : new Answer.OtherContent(receipt.id()));
    }

    /** Of two that send the same at the same moment, the key of the receipt lets one through; the other gets its answer. */
    private Answer publishOnce(Caller caller, OrganisationId supplier, Delivery delivery) {
        try {
            return published(caller, supplier, delivery);
        } catch (RuntimeException e) {
            // two deliveries at once may stand in each other's way: the one that was undone as a whole goes once more
            return before(supplier, delivery).orElseGet(() -> published(caller, supplier, delivery));
        }
    }

    private Answer published(Caller caller, OrganisationId supplier, Delivery delivery) {
        return new Answer.Accepted(portal.transactions().call(() -> publish(caller, supplier, delivery)), false);
    }

    private Receipt publish(Caller caller, OrganisationId supplier, Delivery delivery) {
        DeliveryHeader header = delivery.header().orElseThrow();
        Instant now = portal.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        var receipt = new Receipt(
                header.id(),
                delivery.sha256(),
                header.year(),
                delivery.lists().size(),
                delivery.rows(),
                now,
                Lifetime.reportEnds(now));
        deliveries.add(supplier, receipt);
        List<Written> files = delivery.lists().entrySet().stream()
                .map(entry -> write(entry.getKey(), entry.getValue()))
                .toList();
        files.forEach(file -> reports.add(file.receiver().id(), report(supplier, receipt, file)));
        Set<OrganisationId> receivers =
                files.stream().map(file -> file.receiver().id()).collect(Collectors.toSet());
        portal.notices().tellHolders(Rights.OPHALEN, receivers, "rapport-klaar", "ophalen");
        portal.audit().record(caller, "levering-gepubliceerd", Outcome.DONE, supplier, summary(receipt));
        lists.changed(receivers);
        return receipt;
    }

    private Written write(MunicipalityCode code, HouseholdList list) {
        Organisation receiver =
                portal.directory().find(new OrganisationId(code.cbs())).orElseThrow();
        try (Vault.Draft draft = portal.vault().draft(receiver.id())) {
            list.writeTo(draft);
            return new Written(receiver, draft.finish(), list.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NewReport report(OrganisationId supplier, Receipt receipt, Written file) {
        return new NewReport(
                supplier,
                receipt.id(),
                "Alleenverdieners %d – gemeente %s".formatted(receipt.year(), shortName(file.receiver())),
                "alleenverdieners-%s-%d.csv".formatted(file.receiver().id(), receipt.year()),
                file.file().id(),
                file.file().size(),
                file.households(),
                receipt.publishedAt(),
                receipt.expiresAt());
    }

    /** Some municipalities are known by their name alone, others as "Gemeente ...". */
    private static String shortName(Organisation organisation) {
        return organisation.name().replaceFirst("^[Gg]emeente ", "");
    }

    private void refused(Caller caller, OrganisationId supplier, Flaws flaws) {
        portal.transactions()
                .run(() -> portal.audit()
                        .record(caller, "levering-geweigerd", Outcome.REFUSED, supplier, flaws.total() + " fouten"));
    }

    private static OrganisationId supplier(Caller caller) {
        return caller.organisationsFor(Rights.AANLEVEREN).get(0).id();
    }

    private static String summary(Receipt receipt) {
        return "levering %s, %d rapporten, %d huishoudens"
                .formatted(receipt.id(), receipt.reports(), receipt.households());
    }
}
