package io.desirepath.sample;

import reactor.core.publisher.Mono;

/** Remembers the one sample of this installation. */
public interface Samples {
    /** The sample, or the making of it; empty where there never was one. */
    Mono<SampleRun> current();

    /** Remembers a run unless there is one already; answers the one that is there then. */
    Mono<SampleRun> first(SampleRun run);

    /**
     * Remembers a run in the place of the current one, whose evidence and map join what the new one must get rid of.
     * Answers the new one with all that.
     */
    Mono<SampleRun> replace(SampleRun run);

    /** Remembers how a run stands now; false where another has taken its place, which then stays as it is. */
    Mono<Boolean> update(SampleRun run);
}
