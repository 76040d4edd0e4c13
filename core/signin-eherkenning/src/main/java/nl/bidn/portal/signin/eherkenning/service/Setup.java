// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.signin.eherkenning.message.OwnMetadata.Contact;
import nl.bidn.portal.signin.eherkenning.message.OwnMetadata.Service;

/**
 * Who we are in eTD, of the settings {@code portal.eherkenning.*}. In the sandbox each has a value of its own, with a test OIN
 * and an entity of the range for tests.
 *
 * @param consumer address of our assertion consumer service
 * @param patience how long a broker may take for the whole of its answer
 * @param services by field of work; those without a ServiceUUID are not there
 */
record Setup(
        String oin,
        String entityId,
        String consumer,
        String organisation,
        String providerName,
        String url,
        String privacyUrl,
        Contact technical,
        Contact administrative,
        Duration skew,
        Duration patience,
        Map<Domain, Service> services) {
    private static final int MOST_SECONDS = 60;
    private static final String TEST_OIN = "00000099000000001000";
    private static final String TEST_INDEX = "9000";
    private static final List<String> TEST_UUIDS = List.of(
            "5d3c8f2e-9a41-4d0b-8f0e-0c1b7c9a1001",
            "5d3c8f2e-9a41-4d0b-8f0e-0c1b7c9a1002",
            "5d3c8f2e-9a41-4d0b-8f0e-0c1b7c9a2001",
            "5d3c8f2e-9a41-4d0b-8f0e-0c1b7c9a2002");

    Setup {
        services = Map.copyOf(services);
    }

    /** Empty: no OIN is set. */
    static Optional<Setup> of(PortalEnvironment environment) {
        var read = new Reader(environment);
        var oin = read.value("oin", TEST_OIN);
        return oin.isEmpty() ? Optional.empty() : Optional.of(read.setup(oin));
    }

    Optional<Service> service(String domain) {
        return services.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(domain))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** In a fixed order. */
    List<Service> allServices() {
        return List.copyOf(new TreeMap<>(services).values());
    }

    private static final class Reader {
        private final PortalEnvironment environment;
        private final boolean sandbox;

        Reader(PortalEnvironment environment) {
            this.environment = environment;
            this.sandbox = environment.mode() == PortalEnvironment.Mode.SANDBOX;
        }

        /** As set; else, in the sandbox, the value for trying; else empty. */
        String value(String name, String forSandbox) {
            return environment.value("eherkenning." + name).orElse(sandbox ? forSandbox : "");
        }

        private String always(String name, String otherwise) {
            return environment.value("eherkenning." + name).orElse(otherwise);
        }

        private String need(String name, String form, String forSandbox) {
            var value = value(name, forSandbox);
            if (!value.matches(form)) {
                throw new IllegalStateException(
                        "portal.eherkenning." + name + " is '" + value + "'; it must look like " + form);
            }
            return value;
        }

        Setup setup(String oin) {
            need("oin", "[0-9]{20}", TEST_OIN);
            var index = need("index", "[0-9]{1,4}", TEST_INDEX);
            var base = environment.baseAddress();
            var organisation = always("organisation", "BIDN");
            return new Setup(
                    oin,
                    "urn:etoegang:DV:" + oin + ":entities:" + index,
                    base + "/saml/acs",
                    organisation,
                    always("provider.name", base.getHost()),
                    base.toString(),
                    always("privacy.url", base + "/privacy"),
                    contact("technical"),
                    contact("administrative"),
                    seconds("skew", "2", 0),
                    seconds("resolve.seconds", "10", 1),
                    services(oin));
        }

        private Duration seconds(String name, String otherwise, int least) {
            var text = always(name, otherwise);
            if (!text.matches("[0-9]{1,2}")
                    || Integer.parseInt(text) < least
                    || Integer.parseInt(text) > MOST_SECONDS) {
                throw new IllegalStateException("portal.eherkenning." + name + " is '" + text
                        + "'; it is a number of seconds from " + least + " to " + MOST_SECONDS);
            }
            return Duration.ofSeconds(Long.parseLong(text));
        }

        private Contact contact(String kind) {
            var name = "contact." + kind + ".";
            return new Contact(
                    always(name + "given", "Servicedesk"),
                    always(name + "name", "BIDN"),
                    always(name + "mail", "servicedesk@bidn.nl"),
                    always(name + "phone", "08002221122"));
        }

        private Map<Domain, Service> services(String oin) {
            var services = new TreeMap<Domain, Service>();
            var used = new ArrayList<String>();
            service(oin, "zorg", "1", 0, "Portaal Zorg").ifPresent(s -> services.put(Domain.ZORG, s));
            service(oin, "schulden", "2", 2, "Portaal Schulden").ifPresent(s -> services.put(Domain.SCHULDEN, s));
            services.values().forEach(s -> used.addAll(List.of("" + s.index(), s.uuid(), s.instance())));
            if (used.stream().distinct().count() < used.size()) {
                throw new IllegalStateException(
                        "Two eHerkenning services have the same index or UUID; each needs its own");
            }
            return services;
        }

        private Optional<Service> service(String oin, String kind, String index, int test, String name) {
            var prefix = "service." + kind + ".";
            if (value(prefix + "uuid", TEST_UUIDS.get(test)).isEmpty()) {
                return Optional.empty();
            }
            var uuid = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
            var number = always(prefix + "index", index);
            if (!number.matches("[0-9]{1,5}")) {
                throw new IllegalStateException(
                        "portal.eherkenning." + prefix + "index is '" + number + "'; it is a number");
            }
            return Optional.of(new Service(
                    Integer.parseInt(number),
                    "urn:etoegang:DV:" + oin + ":services:" + number,
                    need(prefix + "uuid", uuid, TEST_UUIDS.get(test)),
                    need(prefix + "instance.uuid", uuid, TEST_UUIDS.get(test + 1)),
                    always(prefix + "name", name),
                    always(prefix + "description", "Inloggen op het gegevensportaal van BIDN: " + name)));
        }
    }
}
