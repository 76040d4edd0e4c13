// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CookiesTest {
    @Test
    void findsAValueByItsWholeName() {
        assertThat(Cookies.find("xsid=1; sid=2; sid2=3", "sid")).isEqualTo("2");
        assertThat(Cookies.find("sid=a=b", "sid")).isEqualTo("a=b");
        assertThat(Cookies.find("other=1;sid=", "sid")).isEmpty();
        assertThat(Cookies.find("sid", "sid")).isNull();
        assertThat(Cookies.find("", "sid")).isNull();
        assertThat(Cookies.find(null, "sid")).isNull();
    }
}
