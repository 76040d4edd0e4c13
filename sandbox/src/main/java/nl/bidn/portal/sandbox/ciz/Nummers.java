// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.ciz;

import java.util.Iterator;
import java.util.NoSuchElementException;
import nl.bidn.portal.values.Bsn;

/**
 * Numbers of those in the register: test numbers first, of which each tenth is left out so that there is somebody who is not in
 * it. There are some 8,200; a larger register goes on with numbers from 100000000 up that pass the 11-test and are made up
 * like the rest, but may be somebody's: for a bench alone.
 */
final class Nummers implements Iterator<String> {
    static final int EERSTE_TEST = 999_900_006;
    static final int LAATSTE_TEST = 999_999_999;

    private static final int EERSTE_ANDER = 100_000_000;
    private static final int OVERGESLAGEN = 10;
    /** Of each ten test numbers this one is left out. */
    private static final int DEZE = 3;

    private int volgende = EERSTE_TEST;
    private int plaats;

    @Override
    public boolean hasNext() {
        return volgende != EERSTE_TEST || plaats == 0;
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        String nummer = geldig();
        while (volgende >= EERSTE_TEST && plaats++ % OVERGESLAGEN == DEZE) {
            nummer = geldig();
        }
        return nummer;
    }

    private String geldig() {
        String nummer = Integer.toString(volgende);
        while (!Bsn.isValid(nummer)) {
            nummer = Integer.toString(verder());
        }
        verder();
        return nummer;
    }

    private int verder() {
        volgende = volgende == LAATSTE_TEST ? EERSTE_ANDER : volgende + 1;
        return volgende;
    }
}
