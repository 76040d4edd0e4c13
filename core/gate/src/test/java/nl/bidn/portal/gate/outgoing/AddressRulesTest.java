// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("partner.test", "203.0.113.7"),
            Map.entry("six.test", "2001:db8::7"),
            Map.entry("diginetwerk.test", "10.1.2.3"),
            Map.entry("xn--bcher-kva.test", "203.0.113.8"),
            Map.entry("here.test", "127.0.0.1"),
            Map.entry("here6.test", "::1"),
            Map.entry("localhost", "127.0.0.1"));

    private static final AddressRules PRODUCTION = new AddressRules(false, AddressRulesTest::resolve);
    private static final AddressRules SANDBOX = new AddressRules(true, AddressRulesTest::resolve);

    /** As the JDK does with numbers, and as the table says with names. */
    private static InetAddress[] resolve(String host) throws UnknownHostException {
        boolean number = host.contains(":") || host.matches("[0-9.]+");
        if (!number && !NAMES.containsKey(host)) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {InetAddress.getByName(number ? host : NAMES.get(host))};
    }

    @ParameterizedTest
    @CsvSource({
        "https://partner.test,                 partner.test, partner.test, 443, /",
        "HTTPS://Partner.Test.:443/a/b?c=d,    partner.test, partner.test, 443, /a/b?c=d",
        "https://partner.test:8443/%41?,       partner.test, partner.test:8443, 8443, /%41?",
        "https://six.test/é,                   six.test, six.test, 443, /%C3%A9",
        "https://diginetwerk.test/,            diginetwerk.test, diginetwerk.test, 443, /",
        "https://bücher.test/,                 xn--bcher-kva.test, xn--bcher-kva.test, 443, /",
        "https://bücher.test:99/,              xn--bcher-kva.test, xn--bcher-kva.test:99, 99, /",
        "https://BÜCHER。test/,                xn--bcher-kva.test, xn--bcher-kva.test, 443, /",
        "https://192.168.1.2/,                 192.168.1.2, 192.168.1.2, 443, /",
        "https://172.16.0.1/,                  172.16.0.1, 172.16.0.1, 443, /",
        "https://[2001:db8::9]:1/,             2001:db8::9, [2001:db8::9]:1, 1, /",
        "https://[fd00::1]/,                   fd00::1, [fd00::1], 443, /",
        "https://niemand.test/,                niemand.test, niemand.test, 443, /",
    })
    void addressesOfOthers(URI address, String host, String authority, int port, String path) {
        var target = PRODUCTION.target(address);

        assertThat(target).isEqualTo(new Target(true, host, port, path));
        assertThat(target.authority()).isEqualTo(authority);
        assertThatCode(() -> PRODUCTION.check(address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://partner.test/",
                "ftp://partner.test/",
                "file:///etc/passwd",
                "partner.test",
                "/partner",
                "https:partner.test",
                "https:///partner",
                "https://partner.test/#a",
                "https://partner.test#",
                "https://jan@partner.test/",
                "https://jan:geheim@partner.test/",
                "https://@partner.test/",
                "https://partner.test@here.test/",
                "https://bücher.test@here.test/",
                "https://partner.test:0/",
                "https://partner.test:65536/",
                "https://partner.test:99999999999/",
                "https://par_tner.test/",
                "https://par%74ner.test/",
                "https://bü..test/",
                "https://.test/",
                "https://here.test/",
                "https://HERE6.test/",
                "https://localhost/",
                "https://localhost./",
                "https://127.0.0.1/",
                "https://127.255.1.1/",
                "https://127.1/",
                "https://127.0.1/",
                "https://0177.0.0.1/",
                "https://127.0.0.01/",
                "https://0x7f.0.0.1/",
                "https://0x7f000001/",
                "https://2130706433/",
                "https://127.0.0.1./",
                "https://１２７.0.0.1/",
                "https://127。0。0。1/",
                "https://0/",
                "https://0.0.0.0/",
                "https://0.1.2.3/",
                "https://255.255.255.255/",
                "https://240.0.0.1/",
                "https://224.0.0.1/",
                "https://239.1.2.3/",
                "https://169.254.169.254/",
                "https://[::1]/",
                "https://[0:0:0:0:0:0:0:1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::ffff:169.254.169.254]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::127.0.0.1]/",
                "https://[64:ff9b::a9fe:a9fe]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:0:1:2:3:4:5:6]/",
                "https://[fe80::1]/",
                "https://[fe80::1%251]/",
                "https://[fe80::1%1]/",
                "https://[ff02::1]/",
            })
    void otherAddressesAreRefusedInProduction(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> PRODUCTION.check(URI.create(written)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://diginetwerk.test/",
                "https://10.0.0.1/",
                "https://10.255.255.255/",
                "https://100.64.0.1/",
                "https://100.127.255.255/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.2/",
                "https://198.18.0.1/",
                "https://198.19.255.255/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[fec0::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::192.168.1.2]/",
                "https://[2002:0a00:0001::]/",
                "https://here.test/",
                "https://127.0.0.1/",
                "https://169.254.169.254/",
                "https://[::1]/",
            })
    void whatAnybodyFillsInLeadsToNoPrivateNetwork(URI address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRODUCTION.onlyPublic().check(address))
                .withMessage("Op dit adres kan geen systeem van een ander staan.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://partner.test/",
                "https://six.test/",
                "https://9.255.255.255/",
                "https://11.0.0.0/",
                "https://100.63.0.1/",
                "https://100.128.0.1/",
                "https://172.15.0.1/",
                "https://172.32.0.1/",
                "https://192.167.0.1/",
                "https://198.17.0.1/",
                "https://198.20.0.1/",
            })
    void whatIsBesideAPrivateNetworkIsPublic(URI address) {
        assertThatCode(() -> PRODUCTION.onlyPublic().check(address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8181/a", "https://192.168.1.2/", "https://partner.test/"})
    void theSandboxHasItsNeighboursThereToo(URI address) {
        assertThatCode(() -> SANDBOX.onlyPublic().check(address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8181/a",
                "https://127.0.0.1/",
                "https://[::1]/",
                "http://here.test",
                "https://[::ffff:127.0.0.1]/"
            })
    void neighboursOfTheSandboxAreHere(URI address) {
        assertThatCode(() -> SANDBOX.check(address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://0.0.0.0/",
                "https://169.254.169.254/",
                "https://[fe80::1]/",
                "https://224.0.0.1/",
                "https://2130706433/",
                "https://a@localhost/",
                "ftp://localhost/"
            })
    void theRestIsRefusedThereToo(URI address) {
        assertThatIllegalArgumentException().isThrownBy(() -> SANDBOX.check(address));
    }

    @Test
    void whatIsWrongIsToldInWordsForTheUser() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRODUCTION.check(URI.create("http://partner.test")))
                .withMessage("Het adres moet beginnen met https://.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRODUCTION.check(URI.create("https://localhost")))
                .withMessage("Op dit adres kan geen systeem van een ander staan.");
    }

    @Test
    void ourOwnAddressOnTheNetworkIsHere() throws Exception {
        var ours = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .toList();

        assertThat(ours).isNotEmpty().noneMatch(address -> Whereabouts.of(address) == Whereabouts.ELSEWHERE);
    }

    @Test
    void aNameThatAlsoLeadsHereIsRefused() throws Exception {
        var both = new InetAddress[] {InetAddress.getByName("203.0.113.7"), TestKeys.here()};
        var rules = new AddressRules(false, host -> both);

        assertThatIllegalArgumentException().isThrownBy(() -> rules.check(URI.create("https://partner.test")));
    }

    /** First it is elsewhere, and when it is called it is here. */
    @Test
    void aNameThatMovesIsLookedAtAgainAndOnlyOnce() throws Exception {
        var asked = new AtomicInteger();
        var rules = new AddressRules(false, host ->
                new InetAddress[] {InetAddress.getByName(asked.getAndIncrement() == 0 ? "203.0.113.7" : "127.0.0.1")});
        rules.check(URI.create("https://partner.test"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.resolve(rules.target(URI.create("https://partner.test"))));
        assertThat(asked).hasValue(2);
    }
}
