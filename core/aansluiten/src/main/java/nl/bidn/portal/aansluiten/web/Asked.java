// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.identity.OpenPages;
import nl.bidn.portal.identity.Section;

/**
 * What pages need of a request, by whichever door it came.
 *
 * @param path below the pages or the tab
 */
record Asked(
        String path,
        Texts texts,
        String formToken,
        Function<String, Optional<String>> one,
        Function<String, List<String>> all) {
    static Asked of(OpenPages.Request request) {
        return new Asked(request.path(), request.texts(), request.formToken(), request::parameter, request::parameters);
    }

    static Asked of(Section.Request request) {
        return new Asked(request.path(), request.texts(), request.formToken(), request::parameter, request::parameters);
    }

    Optional<String> parameter(String name) {
        return one.apply(name);
    }

    /** With which version of an application the page was made. */
    int version() {
        try {
            return parameter("versie").map(Integer::parseInt).orElse(0);
        } catch (NumberFormatException notOurs) {
            return 0;
        }
    }

    /** One part of the path, from 0; empty if there are fewer. */
    String part(int number) {
        String[] parts = path.split("/", -1);
        return number < parts.length ? parts[number] : "";
    }

    int parts() {
        return path.isEmpty() ? 0 : path.split("/", -1).length;
    }
}
