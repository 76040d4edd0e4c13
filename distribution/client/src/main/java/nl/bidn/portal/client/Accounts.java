// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Prints the demo accounts of the sandbox as a table. */
final class Accounts {
    private Accounts() {}

    static int print(URI address) {
        try {
            JsonNode root = new ObjectMapper().readTree(new Web().get(address).body());
            JsonNode accounts = root.isArray() ? root : root.path("accounts");
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("User name", "Password", "Organisations", "Roles"));
            accounts.forEach(a -> rows.add(List.of(
                    a.path("userName").asText(), password(a), words(a.path("organisations")), words(a.path("roles")))));
            System.out.print(table(rows));
            return 0;
        } catch (IOException e) {
            System.err.println("The demo accounts cannot be read from " + address + ": " + e.getMessage());
            return 3;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 3;
        }
    }

    /** Who was only invited has none yet. */
    private static String password(JsonNode account) {
        return account.path("invitedOnly").asBoolean()
                ? "(by the link in the mail)"
                : account.path("password").asText();
    }

    /** The readable part of a list or a nested object. */
    static String words(JsonNode node) {
        if (node.isValueNode()) {
            return node.asText();
        }
        if (node.has("role")) {
            return node.path("role").asText() + " (" + node.path("product").asText() + ")";
        }
        return StreamSupport.stream(node.spliterator(), false)
                .map(Accounts::words)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static String table(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] width = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                width[i] = Math.max(width[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append("  ")
                        .append(row.get(i))
                        .append(" ".repeat(width[i] - row.get(i).length()));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
