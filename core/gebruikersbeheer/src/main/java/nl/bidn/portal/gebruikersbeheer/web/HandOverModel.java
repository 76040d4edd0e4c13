// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer.web;

/** What the question before a hand-over shows: to whom, and of which field of work. */
public record HandOverModel(String id, String name, String domain, String domainTitle, String formToken) {}
