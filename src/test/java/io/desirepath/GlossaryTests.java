package io.desirepath;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.SDLDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One word per concept: in Java, in the schema, in the editor's labels and in docs/glossary.md. */
class GlossaryTests {
    /** Words that others use for an interaction, a walk, a customer, a touchpoint, a segment. */
    private static final Set<String> OTHERS_WORDS = Set.of("event", "session", "user", "activity", "audience");

    private static final Pattern TERM = Pattern.compile("^\\*\\*(.+?)\\.\\*\\*(.*)$", Pattern.MULTILINE);

    @Test
    void speaksOneLanguageInJava() {
        assertThat(othersWords(javaNames())).isEmpty();
    }

    @Test
    void speaksOneLanguageInTheSchema() throws IOException {
        assertThat(othersWords(schemaNames())).isEmpty();
    }

    @Test
    void speaksOneLanguageInTheEditor() throws IOException {
        JsonNode labels = new JsonMapper()
                .readTree(Path.of("frontend/src/app/languages/en.json").toFile());
        assertThat(othersWords(texts(labels))).isEmpty();
    }

    @Test
    void seesAnotherWord() {
        assertThat(othersWords(Set.of("UserEvents", "lastActivity", "Walk", "prevent", "Users of it")))
                .containsExactlyInAnyOrder("UserEvents", "lastActivity", "Users of it");
    }

    @Test
    void explainsOnlyWordsThatTheProductUses() throws IOException {
        Set<String> used = Stream.concat(javaNames().stream(), schemaNames().stream())
                .map(name -> String.join(" ", words(name)))
                .collect(Collectors.toSet());
        List<String> terms = TERM.matcher(Files.readString(Path.of("docs/glossary.md")))
                .results()
                .filter(term -> !term.group(2).contains("Not in the product yet"))
                .map(term -> String.join(" ", words(term.group(1))))
                .toList();
        assertThat(terms).hasSizeGreaterThan(20);
        assertThat(terms.stream().filter(term -> used.stream().noneMatch(name -> name.contains(term))))
                .isEmpty();
    }

    private static Set<String> othersWords(Set<String> names) {
        return names.stream()
                .filter(name -> words(name).stream()
                        .anyMatch(word -> OTHERS_WORDS.contains(word)
                                || (word.endsWith("s") && OTHERS_WORDS.contains(word.substring(0, word.length() - 1)))
                                || word.equals("activities")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The platform speaks of the technique as the technique does: sockets have sessions there. */
    private static Set<String> javaNames() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("io.desirepath");
        return classes.stream()
                .filter(type -> !type.getPackageName().startsWith("io.desirepath.platform"))
                .flatMap(type -> Stream.concat(
                        Stream.of(type.getSimpleName()),
                        type.getMembers().stream().map(JavaMember::getName)))
                .collect(Collectors.toSet());
    }

    private static Set<String> schemaNames() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/graphql"))) {
            for (Path file : files.toList()) {
                Parser.parse(Files.readString(file))
                        .getDefinitionsOfType(SDLDefinition.class)
                        .forEach(definition -> collect((Node<?>) definition, names));
            }
        }
        return names;
    }

    private static void collect(Node<?> node, Set<String> names) {
        if (node instanceof NamedNode<?> named) {
            names.add(named.getName());
        }
        node.getChildren().forEach(child -> collect(child, names));
    }

    private static Set<String> texts(JsonNode node) {
        if (node.isString()) {
            return Set.of(node.asString());
        }
        return node.valueStream().flatMap(child -> texts(child).stream()).collect(Collectors.toSet());
    }
}
