// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.ui;

import java.util.ArrayList;
import java.util.List;

/** Which page numbers the macro {@code pagination} shows; 0 stands for a gap. */
public record Pages(int current, int last) {
    private static final int AROUND = 1;

    public static Pages of(int current, long total, int size) {
        int last = (int) Math.max(1, (total + size - 1) / size);
        return new Pages(Math.min(current, last), last);
    }

    public List<Integer> shown() {
        var shown = new ArrayList<Integer>();
        int previous = 0;
        for (int number = 1; number <= last; number++) {
            if (number == 1 || number == last || Math.abs(number - current) <= AROUND) {
                if (number - previous > 1) {
                    shown.add(number - previous == 2 ? number - 1 : 0);
                }
                shown.add(number);
                previous = number;
            }
        }
        return shown;
    }
}
