// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.lijn;

/** What the operator says of the line to a partner, in the configuration of its adapter. */
public @interface Lijninstellingen {
    /** Where the partner takes messages: HTTPS. */
    String address() default "";

    /** A file with the certificate that the server of the partner must show, or that signed it. */
    String certificate_file() default "";

    int patience_seconds() default 60;
}
