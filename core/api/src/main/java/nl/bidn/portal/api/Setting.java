// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.util.function.Function;

/**
 * A value that an organisation can set for a product; kept by the core.
 *
 * @param key local to the product
 * @param fallback the value while the organisation set none
 * @param editor what one must hold to change it
 * @param parse makes the value of what was typed; throws {@link IllegalArgumentException} with a sentence for the user
 * @param secret kept encrypted, and never shown again
 */
public record Setting<T>(String key, T fallback, Permission editor, Function<String, T> parse, boolean secret) {
    public Setting {
        Ids.checkName("Setting", key);
    }

    public static <T> Setting<T> of(String key, T fallback, Permission editor, Function<String, T> parse) {
        return new Setting<>(key, fallback, editor, parse, false);
    }

    public Setting<T> asSecret() {
        return new Setting<>(key, fallback, editor, parse, true);
    }
}
