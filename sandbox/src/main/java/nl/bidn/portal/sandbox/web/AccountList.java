// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.bidn.portal.sandbox.demo.Demo;
import nl.bidn.portal.sandbox.demo.DemoAccount;
import nl.bidn.portal.sandbox.eherkenning.DemoPersona;
import nl.bidn.portal.sandbox.eherkenning.DemoPersonas;

/** Everybody who can sign in, for machines: each with a way in. */
final class AccountList {
    private AccountList() {}

    static List<Map<String, Object>> all() {
        return Stream.concat(
                        Demo.accounts().stream().map(AccountList::account),
                        DemoPersonas.all().stream().map(AccountList::persona))
                .toList();
    }

    private static Map<String, Object> account(DemoAccount account) {
        return fields(
                account.userName(),
                DemoAccount.PASSWORD,
                "wachtwoord",
                account.name(),
                account.story(),
                List.of(account.organisation()),
                account.roles(),
                account.invitedOnly());
    }

    /** Which roles come of it, is for the portal to say. */
    private static Map<String, Object> persona(DemoPersona persona) {
        var organisations = persona.mandates().stream()
                .map(mandate -> mandate.organisation().organisation())
                .filter(code -> !code.isEmpty())
                .toList();
        return fields(
                persona.userName(),
                DemoPersona.PASSWORD,
                "eherkenning",
                persona.name(),
                persona.story(),
                organisations,
                List.of(),
                false);
    }

    private static Map<String, Object> fields(
            String userName,
            String password,
            String wayIn,
            String name,
            String about,
            List<String> organisations,
            List<?> roles,
            boolean invitedOnly) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("userName", userName);
        fields.put("password", password);
        fields.put("wayIn", wayIn);
        fields.put("name", name);
        fields.put("about", about);
        fields.put("organisations", organisations);
        fields.put("roles", roles);
        fields.put("invitedOnly", invitedOnly);
        return fields;
    }
}
