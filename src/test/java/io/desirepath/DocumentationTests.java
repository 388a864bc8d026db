package io.desirepath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages name only what there is: files, classes, and commands of the build. */
class DocumentationTests {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:|#)([^)#\\s]+)");
    private static final Pattern PATH = Pattern.compile("`((?:src|docs|frontend|\\.ci|\\.github)/[^`\\s<>*…]+)`");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+)(?:\\.java)?`");
    private static final Pattern MAVEN = Pattern.compile("\\bmvn ((?:[\\w:.*=-]+ ?)+)");
    private static final Set<String> GOALS = Set.of(
            "spring-boot:run",
            "verify",
            "test",
            "package",
            "clean",
            "spotless:apply",
            "spotless:check",
            "test-compile");

    /** Types of other people's that the pages speak of. */
    private static final Set<String> OTHERS = Set.of(
            "BatchMapping", "ApplicationModule", "NullMarked", "ContextValue", "StringBuilder", "CompletableFuture");

    @Test
    void leadsNowhereElseThanToFilesThatExist() throws IOException {
        assertThat(pages().entrySet().stream().flatMap(page -> deadLinks(page.getKey(), page.getValue()).stream()))
                .isEmpty();
    }

    @Test
    void namesPathsThatExist() throws IOException {
        assertThat(pages().entrySet().stream()
                        .flatMap(page -> missing(PATH, page, path -> Files.exists(Path.of(path)))))
                .isEmpty();
    }

    @Test
    void namesTypesThatExist() throws IOException {
        Set<String> types = types();
        assertThat(pages().entrySet().stream().flatMap(page -> missing(TYPE, page, types::contains)))
                .isEmpty();
    }

    @Test
    void givesCommandsThatTheBuildKnows() throws IOException {
        String build = Files.readString(Path.of("pom.xml"));
        assertThat(pages().entrySet().stream().flatMap(page -> missing(MAVEN, page, line -> isKnown(line, build))))
                .isEmpty();
    }

    @Test
    void seesWhatIsNotThere() throws IOException {
        Map.Entry<Path, String> page = Map.entry(
                Path.of("README.md"),
                "[a](docs/none.md) `src/none.java` `NoSuchThing` and mvn -Dnone verify, or mvn no-such-goal");
        String build = Files.readString(Path.of("pom.xml"));
        assertThat(deadLinks(page.getKey(), page.getValue())).hasSize(1);
        assertThat(missing(PATH, page, path -> Files.exists(Path.of(path)))).hasSize(1);
        assertThat(missing(TYPE, page, types()::contains)).hasSize(1);
        assertThat(missing(MAVEN, page, line -> isKnown(line, build))).hasSize(2);
    }

    private static List<String> deadLinks(Path page, String text) {
        return LINK.matcher(text)
                .results()
                .map(link -> page.resolveSibling(link.group(1)).normalize())
                .filter(target -> !Files.exists(target))
                .map(target -> page + " links to " + target)
                .toList();
    }

    private static Stream<String> missing(Pattern pattern, Map.Entry<Path, String> page, Predicate<String> exists) {
        return pattern.matcher(page.getValue())
                .results()
                .map(found -> found.group(1).strip())
                .filter(exists.negate())
                .map(name -> page.getKey() + " names " + name);
    }

    private static boolean isKnown(String arguments, String build) {
        return Stream.of(arguments.split(" ")).allMatch(argument -> {
            if (argument.startsWith("-D")) {
                String property = argument.substring(2).replaceFirst("=.*", "");
                return build.contains("<name>" + property + "</name>")
                        || build.contains("${" + property + "}")
                        || Set.of("test", "it.test", "skipTests").contains(property);
            }
            if (argument.startsWith("-P")) {
                return build.contains("<id>" + argument.substring(2) + "</id>");
            }
            return argument.startsWith("-") || GOALS.contains(argument);
        });
    }

    private static Map<Path, String> pages() throws IOException {
        Map<Path, String> pages = new TreeMap<>();
        for (Path root : List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("docs"))) {
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path page :
                        paths.filter(path -> path.toString().endsWith(".md")).toList()) {
                    pages.put(page, Files.readString(page));
                }
            }
        }
        assertThat(pages).hasSizeGreaterThan(3);
        return pages;
    }

    private static Set<String> types() throws IOException {
        Set<String> types = new TreeSet<>(OTHERS);
        for (String root : List.of("src", "frontend/src", "frontend/e2e")) {
            try (Stream<Path> paths = Files.walk(Path.of(root))) {
                types.addAll(paths.map(path -> path.getFileName().toString())
                        .filter(name -> name.matches(".*\\.(java|tsx?)"))
                        .map(name -> name.replaceFirst("\\..*", ""))
                        .collect(Collectors.toSet()));
            }
        }
        types.addAll(Pattern.compile("^(?:type|input|enum|interface) (\\w+)", Pattern.MULTILINE)
                .matcher(schema())
                .results()
                .map(type -> type.group(1))
                .toList());
        return types;
    }

    private static String schema() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/graphql"))) {
            for (Path file : files.toList()) {
                text.append(Files.readString(file)).append('\n');
            }
        }
        return text.toString();
    }
}
