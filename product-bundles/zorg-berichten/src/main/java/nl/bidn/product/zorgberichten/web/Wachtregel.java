// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

/**
 * Something that is waited for, in words.
 *
 * @param id of the message that the answer is to
 * @param naam that message by type and number
 * @param soort its type with what that means
 * @param wie who must do something: you, or the other side
 * @param antwoord the messages of which one is the answer
 * @param uiterlijk the last day
 * @param stand how many days are left, or how many it is late
 */
public record Wachtregel(
        String id,
        String naam,
        String soort,
        String tegenpartij,
        String gemeente,
        String wie,
        String antwoord,
        String uiterlijk,
        Merk stand) {}
