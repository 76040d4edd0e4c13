// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds in the sources of the core which acts are written to the audit. It follows an act that comes in by a parameter to the
 * calls of that method in the same file; where it cannot follow one, it fails, so that none is overlooked.
 */
final class WrittenActions {
    private static final Pattern AUDIT = Pattern.compile("import nl\\.bidn\\.portal\\.api\\.Audit;|\\bAuditLines\\b");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:Audit|AuditLines) (\\w+)\\s*[;,)=]");
    private static final Pattern METHOD =
            Pattern.compile("\\n {4}(?: {4})?(?:(?:public|private|protected|static|final|synchronized) )*(?:<[^>]+> )?"
                    + "[\\w.<>\\[\\]?, @]+? (\\w+)\\(([^{};]*?)\\)(?: throws [\\w., ]+)? \\{");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern CONSOLE = Pattern.compile("\\b(?:desk\\.audit\\(|tell\\(desk,)\\s*\"([^\"]+)\"");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z]\\w*");

    /** A file whose name stands in front of the act, which no parameter of the same file tells. */
    private static final Set<String> FILES = Set.of("gebruikerslijst-opgehaald", "logboek-opgehaald");

    private static final String OF_FILES = "name + \"-opgehaald\"";

    /** These pass on what others write. */
    private static final Set<String> DOORS = Set.of("AuditLines.java", "BundleAudit.java");

    private final String file;
    private final String text;
    private final Set<String> found = new TreeSet<>();
    private final Set<String> followed = new HashSet<>();

    private WrittenActions(String file, String text) {
        this.file = file;
        this.text = text;
    }

    static Set<String> in(Path core) throws IOException {
        Set<String> all = new TreeSet<>();
        for (Path source : sources(core)) {
            String text = Files.readString(source);
            String name = String.valueOf(source.getFileName());
            CONSOLE.matcher(text).results().forEach(match -> all.add("console-" + match.group(1)));
            if (AUDIT.matcher(text).find() && !DOORS.contains(name)) {
                all.addAll(new WrittenActions(name, text).collect());
            }
        }
        return all;
    }

    private static List<Path> sources(Path core) throws IOException {
        try (Stream<Path> files = Files.walk(core)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
                    .filter(file -> !file.toString().contains("testkit"))
                    .toList();
        }
    }

    private Set<String> collect() {
        DECLARED.matcher(text).results().map(match -> match.group(1)).distinct().forEach(name -> {
            calls(name + "\\.add").forEach(call -> take(call, 2));
            calls(name + "\\.(?:portal|record)").forEach(call -> take(call, 1));
        });
        return found;
    }

    /** A call, and where it stands. */
    private record Call(int at, List<String> arguments) {}

    private List<Call> calls(String what) {
        List<Call> calls = new ArrayList<>();
        Matcher matcher = Pattern.compile("(?<![\\w.])" + what + "\\(").matcher(text);
        while (matcher.find()) {
            calls.add(new Call(matcher.start(), split(matcher.end(), false)));
        }
        return calls;
    }

    /** What stands between here and the bracket that closes, by its commas. */
    private List<String> split(int from, boolean angles) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = from;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && ("([{".indexOf(c) >= 0 || (angles && c == '<'))) {
                depth++;
            } else if (!quoted && depth > 0 && (")]}".indexOf(c) >= 0 || (angles && c == '>'))) {
                depth--;
            } else if (!quoted && depth == 0 && (c == ',' || c == ')')) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
                if (c == ')') {
                    return parts;
                }
            }
        }
        throw new AssertionError(file + ": a bracket is not closed");
    }

    private void take(Call call, int position) {
        if (position >= call.arguments().size()) {
            return;
        }
        String given = call.arguments().get(position);
        if (given.equals(OF_FILES)) {
            found.addAll(FILES);
        } else if (LITERAL.matcher(given).find()) {
            LITERAL.matcher(given).results().map(match -> match.group(1)).forEach(found::add);
        } else if (WORD.matcher(given).matches()) {
            follow(call, given);
        } else {
            throw new AssertionError(file + ": which act is " + given + "?");
        }
    }

    private void follow(Call call, String word) {
        Matcher constant = Pattern.compile("String " + word + " = \"([^\"]+)\"").matcher(text);
        if (constant.find()) {
            found.add(constant.group(1));
            return;
        }
        MatchResult method = METHOD.matcher(text)
                .results()
                .filter(match -> match.start() < call.at())
                .reduce((before, after) -> after)
                .orElseThrow(() -> new AssertionError(file + ": " + word + " stands in no method"));
        List<String> parameters = split(method.start(2), true);
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).endsWith(" " + word)) {
                if (parameters.get(i).endsWith("String " + word)) {
                    ofCalls(method, i, parameters.size());
                }
                return;
            }
        }
        throw new AssertionError(file + ": where does " + word + " come from?");
    }

    private void ofCalls(MatchResult method, int position, int size) {
        String name = method.group(1);
        if (followed.add(name + " " + method.start())) {
            calls(name).stream()
                    .filter(call -> call.arguments().size() == size)
                    .filter(call -> METHOD.matcher(text)
                            .results()
                            .noneMatch(other -> other.start() < call.at() && call.at() < other.end()))
                    .forEach(call -> take(call, position));
        }
    }
}
