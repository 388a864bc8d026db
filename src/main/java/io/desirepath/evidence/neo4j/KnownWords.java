package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.Dictionaries;
import io.desirepath.evidence.Survey;
import io.desirepath.shared.WorkspaceId;
import java.util.List;
import org.neo4j.driver.SimpleQueryRunner;

/** A workspace's vocabulary for those who read the feed, kept between their questions. */
final class KnownWords {
    private final WorkspaceId workspace;
    private Lexicon lexicon = new Lexicon();
    private String feed = "";

    KnownWords(WorkspaceId workspace) {
        this.workspace = workspace;
    }

    synchronized Dictionaries current(SimpleQueryRunner store, List<Survey> declared) {
        FeedHead head = FeedHead.read(store, workspace);
        if (!head.feed().equals(feed) || head.revision() < lexicon.revision()) {
            lexicon = new Lexicon();
            feed = head.feed();
        }
        lexicon.catchUp(store, workspace, head.revision());
        return lexicon.dictionaries(declared);
    }

    /** Whether the feed was empty when it was last read. */
    synchronized boolean isEmpty() {
        return lexicon.revision() == 0;
    }
}
