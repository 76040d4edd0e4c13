// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.frame;

/**
 * Until the session ends if nothing is done.
 *
 * @param last whether it ends then whatever is done, because it has lasted as long as one may
 */
public record TimeLeft(long seconds, boolean last) {
    public String json() {
        return "{\"seconds\":" + seconds + ",\"last\":" + last + "}";
    }
}
