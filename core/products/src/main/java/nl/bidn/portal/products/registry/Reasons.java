// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** Says in one line why a bundle does not come up. */
public final class Reasons {
    private static final Pattern NAME = Pattern.compile("\\((?:osgi\\.wiring\\.package|osgi\\.ee)=([^)]+)\\)");
    private static final Pattern FROM = Pattern.compile("(?<!!)\\(version(?:>=|=)([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\(version>=([^)]+)\\)\\)");
    private static final int LONGEST = 400;
    private static final int MOST_NAMED = 3;

    private Reasons() {}

    /** What a bundle needs and nobody offers; empty if there is no such thing. */
    public static Optional<String> missing(BundleContext context, Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision == null) {
            return Optional.empty();
        }
        List<BundleCapability> offered = Arrays.stream(context.getBundles())
                .map(other -> other.adapt(BundleRevision.class))
                .filter(other -> other != null)
                .flatMap(other -> other.getDeclaredCapabilities(null).stream())
                .toList();
        List<String> missing = revision.getDeclaredRequirements(null).stream()
                .filter(Reasons::mandatory)
                .filter(needed -> offered.stream().noneMatch(needed::matches))
                .map(Reasons::name)
                .distinct()
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("cannot be resolved: " + inOneLine(missing) + " missing");
    }

    /** Why it could not be started. */
    public static String ofStart(BundleContext context, Bundle bundle, BundleException e) {
        if (e.getType() == BundleException.RESOLVE_ERROR || bundle.getState() == Bundle.INSTALLED) {
            return missing(context, bundle).orElseGet(() -> "cannot be resolved: " + firstLine(message(e)));
        }
        return "could not be started: " + rootLine(e);
    }

    /** The deepest cause, its type by simple name. */
    public static String rootLine(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return firstLine(root.getClass().getSimpleName() + (root.getMessage() == null ? "" : ": " + root.getMessage()));
    }

    /** The deepest cause in a printed stack trace. */
    static String rootLine(String trace) {
        return trace.lines()
                .filter(line -> line.startsWith("Caused by: "))
                .reduce((first, second) -> second)
                .map(line -> line.substring("Caused by: ".length()))
                .or(() -> trace.lines().filter(Predicate.not(String::isBlank)).findFirst())
                .map(line -> firstLine(withoutPackage(line)))
                .orElse("no reason was given");
    }

    /** Several findings as one line, not too long. */
    static String inOneLine(List<String> findings) {
        String line = findings.stream().limit(MOST_NAMED).collect(Collectors.joining("; "));
        int more = findings.size() - MOST_NAMED;
        return firstLine(more > 0 ? line + "; and " + more + " more" : line);
    }

    static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }

    private static boolean mandatory(BundleRequirement needed) {
        Map<String, String> directives = needed.getDirectives();
        return "mandatory".equals(directives.getOrDefault("resolution", "mandatory"))
                && "resolve".equals(directives.getOrDefault("effective", "resolve"));
    }

    private static String name(BundleRequirement needed) {
        String filter = needed.getDirectives().getOrDefault("filter", "");
        List<String> names = all(NAME, filter);
        return switch (needed.getNamespace()) {
            case PackageNamespace.PACKAGE_NAMESPACE -> "package " + String.join(" ", names) + versions(filter);
            case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE ->
                "Java " + String.join(" or ", names) + versions(filter);
            default -> "capability " + needed.getNamespace() + " " + filter;
        };
    }

    private static String versions(String filter) {
        List<String> below = all(BELOW, filter);
        return all(FROM, filter.replaceAll("\\(!\\(version>=[^)]+\\)\\)", "")).stream()
                .findFirst()
                .map(from -> " " + from + (below.isEmpty() ? " or higher" : " up to " + below.get(0)))
                .orElse("");
    }

    private static List<String> all(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found.stream().distinct().toList();
    }

    private static String withoutPackage(String line) {
        int colon = line.indexOf(':');
        String type = colon < 0 ? line : line.substring(0, colon);
        return type.substring(type.lastIndexOf('.') + 1) + (colon < 0 ? "" : line.substring(colon));
    }

    private static String message(Throwable e) {
        return Stream.of(e.getMessage()).filter(m -> m != null).findFirst().orElse("no reason was given");
    }
}
