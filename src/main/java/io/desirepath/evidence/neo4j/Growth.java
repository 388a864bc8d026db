package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.Subject;
import io.desirepath.evidence.SubjectKind;
import io.desirepath.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * Codes words in a transaction: known words as the {@link Lexicon} has them, new ones under the next free codes, which
 * become the lexicon's only once the transaction is committed.
 */
final class Growth {
    /** A new word under its code. */
    record NewWord<W>(int code, W word) {}

    /** A new value of an attribute under its code. */
    record NewValue(int attribute, int code, String word) {}

    private static final String STORE_SUBJECTS = """
            UNWIND $words AS word
            MERGE (s:Subject {workspace: $workspace, kind: word.kind, name: word.name})
            SET s:Word, s.word = 'SUBJECT', s.code = word.code, s.revision = $revision
            """;

    private static final String STORE_CHANNELS = """
            UNWIND $words AS word
            CREATE (:Word:Channel
              {workspace: $workspace, word: 'CHANNEL', name: word.name, code: word.code, revision: $revision})
            """;

    private static final String STORE_ATTRIBUTES = """
            UNWIND $words AS word
            CREATE (:Word:Attribute
              {workspace: $workspace, word: 'ATTRIBUTE', name: word.name, code: word.code, revision: $revision})
            """;

    private static final String STORE_VALUES = """
            UNWIND $words AS word
            MATCH (a:Attribute {workspace: $workspace, code: word.attribute})
            CREATE (a)-[:HAS_VALUE]->(:Word:AttributeValue
              {workspace: $workspace, word: 'VALUE', attribute: word.attribute, name: word.name, code: word.code,
               revision: $revision})
            """;

    private final Lexicon lexicon;
    private final Map<Subject, Integer> subjects = new LinkedHashMap<>();
    private final Map<String, Integer> channels = new LinkedHashMap<>();
    private final Map<String, Integer> attributes = new LinkedHashMap<>();
    private final Map<Integer, Map<String, Integer>> values = new HashMap<>();

    Growth(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    int touchpoint(String name) {
        return subject(new Subject(SubjectKind.TOUCHPOINT, name));
    }

    int subject(Subject subject) {
        return code(lexicon.subjects, subjects, subject, WordKind.SUBJECT, "names of interactions and subjects");
    }

    int channel(String name) {
        return code(lexicon.channels, channels, name, WordKind.CHANNEL, "channels");
    }

    int attribute(String name) {
        return code(lexicon.attributes, attributes, name, WordKind.ATTRIBUTE, "attributes");
    }

    /** The code of an attribute's value. */
    int value(int attribute, String value) {
        Dictionary<String> known = lexicon.values(attribute);
        int code = known.code(value);
        if (code >= 0) {
            return code;
        }
        Map<String, Integer> fresh = values.computeIfAbsent(attribute, absent -> new LinkedHashMap<>());
        return code(known, fresh, value, WordKind.VALUE, "values of the attribute " + attributeName(attribute));
    }

    /** Writes the new words, stamped with the revision that brings them. */
    void store(SimpleQueryRunner store, WorkspaceId workspace, long revision) {
        store(
                store,
                STORE_SUBJECTS,
                workspace,
                revision,
                subjects().stream().map(Growth::row).toList());
        store(
                store,
                STORE_CHANNELS,
                workspace,
                revision,
                channels().stream().map(Growth::row).toList());
        store(
                store,
                STORE_ATTRIBUTES,
                workspace,
                revision,
                attributes().stream().map(Growth::row).toList());
        store(
                store,
                STORE_VALUES,
                workspace,
                revision,
                values().stream().map(Growth::row).toList());
    }

    List<NewWord<Subject>> subjects() {
        return words(subjects);
    }

    List<NewWord<String>> channels() {
        return words(channels);
    }

    List<NewWord<String>> attributes() {
        return words(attributes);
    }

    List<NewValue> values() {
        List<NewValue> all = new ArrayList<>();
        values.forEach(
                (attribute, fresh) -> fresh.forEach((value, code) -> all.add(new NewValue(attribute, code, value))));
        return all;
    }

    private String attributeName(int attribute) {
        return attribute < lexicon.attributes.size()
                ? lexicon.attributes.word(attribute)
                : List.copyOf(attributes.keySet()).get(attribute - lexicon.attributes.size());
    }

    private static <W> int code(Dictionary<W> known, Map<W, Integer> fresh, W word, WordKind kind, String of) {
        int code = known.code(word);
        if (code >= 0) {
            return code;
        }
        Integer given = fresh.get(word);
        if (given != null) {
            return given;
        }
        int next = known.size() + fresh.size();
        if (next == kind.most()) {
            throw kind.full(of, word instanceof Subject subject ? subject.name() : word.toString());
        }
        fresh.put(word, next);
        return next;
    }

    private static <W> List<NewWord<W>> words(Map<W, Integer> fresh) {
        return fresh.entrySet().stream()
                .map(word -> new NewWord<>(word.getValue(), word.getKey()))
                .toList();
    }

    private static Map<String, Object> row(NewWord<?> word) {
        return word.word() instanceof Subject subject
                ? Map.of("code", word.code(), "kind", subject.kind().name(), "name", subject.name())
                : Map.of("code", word.code(), "name", word.word());
    }

    private static Map<String, Object> row(NewValue value) {
        return Map.of("attribute", value.attribute(), "code", value.code(), "name", value.word());
    }

    private static void store(
            SimpleQueryRunner store,
            String statement,
            WorkspaceId workspace,
            long revision,
            List<Map<String, Object>> words) {
        if (!words.isEmpty()) {
            store.run(statement, Map.of("workspace", workspace.key(), "revision", revision, "words", words))
                    .consume();
        }
    }
}
