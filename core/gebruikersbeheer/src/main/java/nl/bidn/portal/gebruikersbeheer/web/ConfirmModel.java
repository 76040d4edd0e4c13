// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer.web;

/**
 * A question with Ja and Nee.
 *
 * @param key of its texts: {@code off} or {@code remove}
 * @param act last part of the address to which Ja goes; may be empty
 */
public record ConfirmModel(String id, String name, String key, String act, String changes, String formToken) {}
