// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

/** A door for systems, hosted by the gate. */
public sealed interface Endpoint {
    /**
     * A REST interface at {@code /api/<product>/v<version>/}, by the NL GOV API Design Rules. Its description is the
     * bundle's {@code openapi/v<version>.json}, which the gate serves as {@code openapi.json} without a sign-in.
     *
     * <p>Several of one version are one interface to the outside, with one description and one full version: each serves the
     * addresses below its own path, and asks for a permission of its own.
     *
     * @param version major version, 1 or higher
     * @param apiVersion full version for the {@code API-Version} header, for example 1.0.0
     * @param path the first part of all addresses of the resource, as its {@code @Path} says, for example {@code leveringen};
     *     empty: it is the only one of this version, and serves whatever it has
     * @param requires what a caller must hold for at least one organisation to come in at all
     * @param resource an object with JAX-RS annotations, used by several threads at once. A method gets the
     *     {@link Caller} by {@code @Context Caller}; it must itself look at the organisation that it works for. Throw a
     *     {@link Problem} to answer with {@code application/problem+json}.
     */
    record Rest(int version, String apiVersion, String path, Permission requires, Object resource) implements Endpoint {
        public Rest {
            if (version < 1) {
                throw new IllegalArgumentException("A REST interface has a major version of 1 or higher");
            }
            if (!path.matches("([a-z][a-z0-9]*(-[a-z0-9]+)*)?")) {
                throw new IllegalArgumentException(
                        "The path of a REST interface is one part, of lower case, digits and hyphens");
            }
        }

        /** The only one of its version. */
        public Rest(int version, String apiVersion, Permission requires, Object resource) {
            this(version, apiVersion, "", requires, resource);
        }
    }

    /**
     * A SOAP 1.1 interface, document/literal, at {@code /soap/<product>/<name>}. Its contract is the bundle's
     * {@code wsdl/<name>.wsdl}, which the gate serves at {@code ?wsdl} without a sign-in, with the address as the caller sees
     * it. The {@code .xsd} and {@code .wsdl} files that it imports by relative addresses stand beside it or in folders below.
     *
     * @param name the service, for example {@code OntvangAsynchroon}
     * @param requires what a caller must hold for at least one organisation to come in at all
     * @param signing whether messages are signed (WS-Security, beside mutual TLS)
     * @param addressing whether messages bear the headers of WS-Addressing
     */
    record Soap(String name, Permission requires, Signing signing, Addressing addressing, SoapService service)
            implements Endpoint {
        /** How messages are signed: X.509, Body, Timestamp and WS-Addressing headers. */
        public enum Signing {
            /** Not: the line is enough. A message that bears a signature all the same is refused, as nobody would check it. */
            NONE,
            /** A message may be signed; if it is, that is checked, and the answer is signed too. */
            ACCEPTED,
            /** Each message and each answer (Digikoppeling WUS 2W-be-S). */
            REQUIRED
        }

        /** Whether messages bear the headers of WS-Addressing. */
        public enum Addressing {
            /** As the sender likes; if it does, they are checked and answered. */
            ACCEPTED,
            /** Each message has To, Action and MessageID (Digikoppeling WUS). */
            REQUIRED
        }

        /** WS-Addressing as the sender likes. */
        public Soap(String name, Permission requires, Signing signing, SoapService service) {
            this(name, requires, signing, Addressing.ACCEPTED, service);
        }

        public Soap {
            if (!name.matches("[A-Za-z][A-Za-z0-9]{0,63}")) {
                throw new IllegalArgumentException("The name of a SOAP interface is letters and digits");
            }
        }
    }
}
