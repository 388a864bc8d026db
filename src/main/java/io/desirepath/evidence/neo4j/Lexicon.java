package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.Attribute;
import io.desirepath.evidence.Dictionaries;
import io.desirepath.evidence.Subject;
import io.desirepath.evidence.SubjectKind;
import io.desirepath.evidence.Survey;
import io.desirepath.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * A workspace's vocabulary in memory, as of a revision of its feed. In the store each word is a {@code :Word} node,
 * stamped with the revision that brought it: a {@code :Subject}, {@code :Channel}, {@code :Attribute} or
 * {@code :AttributeValue}. Not safe for use by several threads at once.
 */
final class Lexicon {
    private static final String WORDS = """
            MATCH (w:Word {workspace: $workspace})
            WHERE w.revision > $after AND w.revision <= $upTo
            RETURN w.kind AS kind, w.attribute AS attribute, w.name AS name, w.code AS code, w.word AS word
            ORDER BY w.revision, w.code
            """;

    final Dictionary<Subject> subjects = new Dictionary<>();
    final Dictionary<String> channels = new Dictionary<>();
    final Dictionary<String> attributes = new Dictionary<>();
    private final List<Dictionary<String>> values = new ArrayList<>();
    private long revision;

    /** The values of the attribute with that code. */
    Dictionary<String> values(int attribute) {
        while (values.size() <= attribute) {
            values.add(new Dictionary<>());
        }
        return values.get(attribute);
    }

    long revision() {
        return revision;
    }

    /** Reads the words that the feed brought up to a revision that is known to be committed. */
    void catchUp(SimpleQueryRunner store, WorkspaceId workspace, long upTo) {
        if (upTo <= revision) {
            return;
        }
        store.run(WORDS, Map.of("workspace", workspace.key(), "after", revision, "upTo", upTo))
                .forEachRemaining(this::enter);
        revision = upTo;
    }

    /** Enters what one's own commit brought. */
    void enter(Growth growth, long committed) {
        growth.subjects().forEach(word -> subjects.enter(word.code(), word.word()));
        growth.channels().forEach(word -> channels.enter(word.code(), word.word()));
        growth.attributes().forEach(word -> attributes.enter(word.code(), word.word()));
        growth.values().forEach(value -> values(value.attribute()).enter(value.code(), value.word()));
        revision = committed;
    }

    Dictionaries dictionaries(List<Survey> declared) {
        List<Attribute> described = new ArrayList<>();
        for (int code = 0; code < attributes.size(); code++) {
            described.add(new Attribute(attributes.word(code), values(code).words()));
        }
        return new Dictionaries(subjects.words(), channels.words(), described, Dictionaries.scales(declared));
    }

    private void enter(Record word) {
        String name = word.get("name").asString();
        int code = word.get("code").asInt();
        switch (WordKind.valueOf(word.get("word").asString())) {
            case SUBJECT ->
                subjects.enter(
                        code, new Subject(SubjectKind.valueOf(word.get("kind").asString()), name));
            case CHANNEL -> channels.enter(code, name);
            case ATTRIBUTE -> attributes.enter(code, name);
            case VALUE -> values(word.get("attribute").asInt()).enter(code, name);
        }
    }
}
