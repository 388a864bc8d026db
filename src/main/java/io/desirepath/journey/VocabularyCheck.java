package io.desirepath.journey;

import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Refuses rules that overlap others in interactions which really occurred, where somebody knows these. */
@Component
class VocabularyCheck {
    private static final int NAMES_SHOWN = 5;

    private final ObjectProvider<RuleOverlaps> evidence;

    VocabularyCheck(ObjectProvider<RuleOverlaps> evidence) {
        this.evidence = evidence;
    }

    /** The change itself, or a {@link Refusal} with {@code RULE_OVERLAP}. */
    Mono<Change> pass(WorkspaceId workspace, Change change) {
        RuleOverlaps overlaps = evidence.getIfAvailable();
        if (overlaps == null || change.ruled().isEmpty()) {
            return Mono.just(change);
        }
        return overlaps.of(workspace, change.journey(), change.ruled())
                .next()
                .flatMap(overlap -> Mono.<Change>error(refusal(overlap)))
                .defaultIfEmpty(change);
    }

    private static Refusal refusal(RuleOverlap overlap) {
        String names = overlap.found().stream()
                .limit(NAMES_SHOWN)
                .map(name -> "\"%s\" (%d)".formatted(name.name(), name.interactions()))
                .collect(Collectors.joining(", "));
        return new Refusal(
                "RULE_OVERLAP",
                "The touchpoints \"%s\" and \"%s\" would both take %d interactions: %s%s. Nothing was changed. Give one of them another rule, such as its own channel."
                        .formatted(
                                overlap.touchpoints().getFirst().name(),
                                overlap.touchpoints().getLast().name(),
                                overlap.interactions(),
                                names,
                                overlap.found().size() > NAMES_SHOWN ? " …" : ""));
    }
}
