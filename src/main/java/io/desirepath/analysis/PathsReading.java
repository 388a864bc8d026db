package io.desirepath.analysis;

import io.desirepath.analysis.kernel.PathFlow;
import io.desirepath.analysis.kernel.PathTally;

/** Reads paths from the counts. */
final class PathsReading {
    private final Plan plan;
    private final PathsQuestion question;
    private final PathTally tally;

    PathsReading(Plan plan, PathsQuestion question, PathTally tally) {
        this.plan = plan;
        this.question = question;
        this.tally = tally;
    }

    Paths paths() {
        PathFlow flow = PathFlow.of(tally, question.nodesPerLevel());
        return new Paths(
                plan.touchpoints.get(plan.place(question.touchpoint(), "input")),
                tally.walks(),
                flow.nodes().stream().map(this::node).toList(),
                flow.links().stream().map(this::link).toList());
    }

    private Paths.Node node(PathFlow.Node node) {
        return new Paths.Node(
                node.level(),
                node.touchpoint() == PathFlow.Node.OTHER ? null : plan.touchpoints.get(node.touchpoint()),
                node.walks(),
                node.walks() - node.ended(),
                question.backward() ? null : node.ended(),
                question.backward() ? node.ended() : null);
    }

    private Paths.Link link(PathFlow.Link link) {
        return question.backward()
                ? new Paths.Link(link.to(), link.from(), link.walks())
                : new Paths.Link(link.from(), link.to(), link.walks());
    }
}
