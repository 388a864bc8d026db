package io.desirepath.walk;

/** Is shown walks one after the other while evidence is replayed. */
@FunctionalInterface
public interface WalkVisitor {

    /** Sees one walk, which is only good until the method returns. */
    void visit(ReplayedWalk walk);
}
