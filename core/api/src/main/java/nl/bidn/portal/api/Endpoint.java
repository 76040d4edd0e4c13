// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

/** A door for systems, hosted by the gate. */
public sealed interface Endpoint {
    /**
     * A REST interface at {@code /api/<product>/v<version>/}, by the NL GOV API Design Rules. Its description is the
     * bundle's {@code openapi/v<version>.json}, which the gate serves as {@code openapi.json} without a sign-in.
     *
     * @param version major version, 1 or higher
     * @param apiVersion full version for the {@code API-Version} header, for example 1.0.0
     * @param requires what a caller must hold for at least one organisation to come in at all
     * @param resource an object with JAX-RS annotations, used by several threads at once. A method gets the
     *     {@link Caller} by {@code @Context Caller}; it must itself look at the organisation that it works for. Throw a
     *     {@link Problem} to answer with {@code application/problem+json}.
     */
    record Rest(int version, String apiVersion, Permission requires, Object resource) implements Endpoint {
        public Rest {
            if (version < 1) {
                throw new IllegalArgumentException("A REST interface has a major version of 1 or higher");
            }
        }
    }
}
