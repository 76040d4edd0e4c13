// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.jdbc;

/** Something that collects changes during a transaction. Called on the thread of the transaction. */
public interface Participant {
    /** Writes what is pending to the connection of the transaction. */
    void flush();

    /** Writes what is pending for the last time; the connection is committed after all participants did so. */
    void finish();

    /** Whether it finishes after those that are not: for rows that many transactions touch, so that they wait shortly. */
    default boolean last() {
        return false;
    }

    /** Lets go; called in any case. What was not finished is forgotten. */
    void close();
}
