// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.ui;

/**
 * A certificate in words, for {@code ui/certificate.jte}.
 *
 * @param oin empty: there is none in it
 * @param state whether it is still valid, and {@code kind} of its badge
 */
public record CertificateLine(String holder, String oin, String until, String state, String kind) {}
