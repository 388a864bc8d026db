package io.desirepath;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AbstractDescribedNode;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLDefinition;
import graphql.language.SDLExtensionDefinition;
import graphql.parser.Parser;
import graphql.schema.idl.TypeInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema as it is written down: described to the last field, and of one style. */
class SchemaTests {
    private static final Path FOLDER = Path.of("src/main/resources/graphql");

    @Test
    void describesEveryTypeAndField() throws IOException {
        assertThat(undescribed(schema())).isEmpty();
    }

    @Test
    void seesWhatIsNotDescribed() {
        Document document = Parser.parse("\"A.\" type A { b: Int } \"E.\" enum E { F } input I { \"g.\" g: Int }");
        assertThat(undescribed(Map.of("a", document))).containsExactlyInAnyOrder("a: A.b", "a: E.F", "a: I");
    }

    @Test
    void takesOneInputAndReturnsErrorsWithEveryMutation() throws IOException {
        assertThat(mutationsOfAnotherStyle(schema())).isEmpty();
    }

    @Test
    void seesAMutationOfAnotherStyle() {
        Document document = Parser.parse("extend type Mutation { a(b: Int): C } type C { d: Int }");
        assertThat(mutationsOfAnotherStyle(Map.of("a", document))).containsExactly("a");
    }

    @Test
    void keepsEachRoomsSchemaInAFileOfItsOwn() throws IOException {
        Set<String> rooms;
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/io/desirepath"))) {
            rooms = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName() + ".graphqls")
                    .collect(Collectors.toSet());
        }
        assertThat(rooms).containsAll(schema().keySet());
    }

    private static List<String> undescribed(Map<String, Document> schema) {
        List<String> found = new ArrayList<>();
        schema.forEach((file, document) -> document.getDefinitionsOfType(SDLDefinition.class)
                .forEach(definition -> collect(file + ": ", definition, found)));
        return found;
    }

    private static void collect(String where, Object node, List<String> found) {
        String name = where + (node instanceof NamedNode<?> named ? named.getName() : "");
        if (node instanceof AbstractDescribedNode<?> described
                && !(node instanceof SDLExtensionDefinition)
                && (described.getDescription() == null
                        || described.getDescription().getContent().isBlank())) {
            found.add(name);
        }
        List<?> parts = switch (node) {
            case ObjectTypeDefinition type -> type.getFieldDefinitions();
            case InterfaceTypeDefinition type -> type.getFieldDefinitions();
            case InputObjectTypeDefinition type -> type.getInputValueDefinitions();
            case EnumTypeDefinition type -> type.getEnumValueDefinitions();
            default -> List.of();
        };
        parts.forEach(part -> collect(name + ".", part, found));
    }

    private static List<String> mutationsOfAnotherStyle(Map<String, Document> schema) {
        Map<String, ObjectTypeDefinition> types = new TreeMap<>();
        List<FieldDefinition> mutations = new ArrayList<>();
        schema.values().stream()
                .flatMap(document -> document.getDefinitionsOfType(ObjectTypeDefinition.class).stream())
                .forEach(type -> {
                    if (type.getName().equals("Mutation")) {
                        mutations.addAll(type.getFieldDefinitions());
                    } else {
                        types.putIfAbsent(type.getName(), type);
                    }
                });
        return mutations.stream()
                .filter(mutation -> {
                    ObjectTypeDefinition payload =
                            types.get(TypeInfo.typeInfo(mutation.getType()).getName());
                    return mutation.getInputValueDefinitions().size() != 1
                            || !mutation.getInputValueDefinitions()
                                    .getFirst()
                                    .getName()
                                    .equals("input")
                            || payload.getFieldDefinitions().stream()
                                    .noneMatch(field -> field.getName().equals("errors"));
                })
                .map(FieldDefinition::getName)
                .toList();
    }

    private static Map<String, Document> schema() throws IOException {
        Map<String, Document> documents = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                documents.put(file.getFileName().toString(), Parser.parse(Files.readString(file)));
            }
        }
        return documents;
    }
}
