// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.eherkenning;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.bidn.portal.console.completion.BrokerCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration.Binding;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Takes in a broker by its signed metadata, or takes its metadata in anew. */
@Service
@Command(
        scope = "portal",
        name = "broker-import",
        description = "Takes in an eHerkenning broker by its signed metadata; what is not named stays as it is")
public final class BrokerImport extends PortalCommand {
    private static final long MOST_BYTES = 1024 * 1024;

    @Argument(index = 0, name = "metadata", description = "File, or https address", required = true)
    String metadata = "";

    @Option(
            name = "--certificate",
            description = "PEM file with the certificate or certificates that may have signed the metadata",
            required = true)
    String certificate = "";

    @Option(name = "--id", description = "What to call the broker; of a new one made of its name")
    @Completion(BrokerCompleter.class)
    @Nullable
    String id;

    @Option(name = "--name", description = "Name as people see it")
    @Nullable
    String name;

    @Option(name = "--entity-id", description = "EntityID, when the metadata describes several brokers")
    @Nullable
    String entityId;

    @Option(name = "--binding", description = "POST or REDIRECT")
    @Nullable
    String binding;

    @Option(name = "--content-type", description = "text/xml or application/soap+xml")
    @Nullable
    String contentType;

    @Option(name = "--consumer-by-address", description = "on: name our address in each request; off: its index")
    @Nullable
    String consumerByAddress;

    @Option(
            name = "--asks-level",
            description = "on: ask for EH3 in each request; off: leave it to the service catalogue")
    @Nullable
    String asksLevel;

    @Option(name = "--active", description = "on: people may choose it; off: not now")
    @Nullable
    String active;

    @Option(name = "--place", description = "Place in the list that people choose from, from low to high")
    @Nullable
    Integer place;

    @Override
    protected void run(Desk desk) {
        String pem = read(Input.file(certificate));
        String xml = metadata.contains("://") ? fetch(desk) : read(Input.file(metadata));
        var order = new EherkenningAdministration.BrokerImport(
                xml,
                pem,
                entityId,
                id,
                name,
                binding == null ? null : Input.oneOf(Binding.class, binding),
                contentType,
                consumerByAddress == null ? null : Input.onOrOff(consumerByAddress),
                asksLevel == null ? null : Input.onOrOff(asksLevel),
                active == null ? null : Input.onOrOff(active),
                place);
        var taken = desk.ask(EherkenningAdministration.class, e -> e.importBroker(order, desk.by()));
        desk.print("Took in broker " + taken.id() + " (" + taken.entityId() + "), " + taken.binding()
                + (taken.active() ? "" : ", not active"));
        taken.certificates()
                .forEach(c -> desk.print("  " + c.use() + ": until " + c.until() + ", " + c.daysLeft() + " days"));
    }

    private String fetch(Desk desk) {
        URI address = URI.create(metadata);
        return desk.ask(EherkenningAdministration.class, e -> e.fetch(address));
    }

    private static String read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IllegalArgumentException(file + " is larger than a megabyte");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read as text", e);
        }
    }
}
