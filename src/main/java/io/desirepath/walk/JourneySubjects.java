package io.desirepath.walk;

import io.desirepath.evidence.Dictionaries;
import io.desirepath.evidence.Subject;
import io.desirepath.evidence.SubjectKind;
import io.desirepath.journey.Journey;
import io.desirepath.journey.Stage;
import io.desirepath.journey.Touchpoint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What feedback a journey accepts. A touchpoint accepts subjects that have its title or a name that its rule accepts;
 * channels and attributes are not asked, since feedback has none. A stage and the journey accept their titles. Several
 * touchpoints may accept one subject, and each then has its feedback. Immutable.
 *
 * <p>Sites are numbered as the measures have it: touchpoints in stage order, then the stages in order, then the
 * journey.
 */
public final class JourneySubjects {
    private final List<BitSet> sites;
    private final List<BitSet> ofTouchpoint;

    private JourneySubjects(List<BitSet> sites, List<BitSet> ofTouchpoint) {
        this.sites = sites;
        this.ofTouchpoint = ofTouchpoint;
    }

    /** The subjects of a workspace that a journey accepts. */
    public static JourneySubjects of(Dictionaries dictionaries, Journey journey) {
        List<Subject> subjects = dictionaries.subjects();
        List<BitSet> sites = subjects.stream().map(subject -> new BitSet()).toList();
        List<BitSet> ofTouchpoint = new ArrayList<>();
        int journeySite = journey.touchpoints().size() + journey.stages().size();
        int stageSite = journey.touchpoints().size();
        for (Stage stage : journey.stages()) {
            for (Touchpoint touchpoint : stage.touchpoints()) {
                BitSet accepted = accepted(subjects, touchpoint);
                add(sites, accepted, ofTouchpoint.size(), stageSite, journeySite);
                ofTouchpoint.add(accepted);
            }
            add(sites, titled(subjects, SubjectKind.STAGE, stage.name()), stageSite, journeySite);
            stageSite++;
        }
        add(sites, titled(subjects, SubjectKind.JOURNEY, journey.name()), journeySite);
        return new JourneySubjects(sites, ofTouchpoint);
    }

    private static BitSet accepted(List<Subject> subjects, Touchpoint touchpoint) {
        BitSet accepted = JourneyMatching.names(subjects, touchpoint.rule().nameTest());
        accepted.or(titled(subjects, SubjectKind.TOUCHPOINT, touchpoint.name()));
        return accepted;
    }

    private static BitSet titled(List<Subject> subjects, SubjectKind kind, String title) {
        int code = subjects.indexOf(new Subject(kind, title));
        BitSet found = new BitSet();
        if (code >= 0) {
            found.set(code);
        }
        return found;
    }

    private static void add(List<BitSet> sites, BitSet subjects, int... added) {
        subjects.stream().forEach(subject -> IntStream.of(added).forEach(sites.get(subject)::set));
    }

    /**
     * For each subject's code all sites that its feedback counts for, each once: feedback about a touchpoint is also
     * listed for its stage and the journey, feedback about a stage for the journey. The tallies add none of their own.
     */
    public List<int[]> sites() {
        return sites.stream().map(each -> each.stream().toArray()).toList();
    }

    /** The codes of the subjects that a touchpoint accepts, rising. */
    public int[] ofTouchpoint(int touchpoint) {
        return ofTouchpoint.get(touchpoint).stream().toArray();
    }

    /** Whether anything on the map accepts the subject of this code. */
    public boolean accepts(int subject) {
        return !sites.get(subject).isEmpty();
    }
}
