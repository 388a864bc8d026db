package io.desirepath.sample.graphql;

import io.desirepath.journey.JourneyId;
import io.desirepath.sample.SampleGenerating;
import io.desirepath.sample.SampleRun;
import io.desirepath.sample.SampleStatus;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Says where the sample is and whether it is ready, and makes it anew. */
@Controller
class SampleController {
    private final SampleGenerating generating;

    SampleController(SampleGenerating generating) {
        this.generating = generating;
    }

    @QueryMapping
    Mono<Sample> sample() {
        return generating.current().map(Sample::of).defaultIfEmpty(Sample.NONE);
    }

    @MutationMapping
    Mono<SamplePayload> generateSample(@Argument GenerateSampleInput input) {
        return generating
                .anew(input.customers(), input.seed())
                .map(run -> new SamplePayload(Sample.of(run), List.of()))
                .onErrorResume(
                        Refusal.class, refusal -> Mono.just(new SamplePayload(null, List.of(refusal.problem()))));
    }

    /** How to make the sample; as the schema describes it. */
    record GenerateSampleInput(int customers, long seed) {}

    /** The answer; as the schema describes it. */
    record SamplePayload(@Nullable Sample sample, List<Problem> errors) {}

    /** The sample as the schema describes it. */
    record Sample(
            SampleStatus status, String workspace, @Nullable String journeyId, long customers, long customersTotal) {
        static final Sample NONE = new Sample(SampleStatus.ABSENT, SampleRun.WORKSPACE.key(), null, 0, 0);

        static Sample of(SampleRun run) {
            JourneyId journey = run.journey();
            return new Sample(
                    run.status(),
                    SampleRun.WORKSPACE.key(),
                    journey == null ? null : journey.global().toString(),
                    run.made(),
                    run.plan().customers());
        }
    }
}
