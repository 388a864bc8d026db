package io.desirepath.evidence.neo4j;

import org.springframework.data.neo4j.repository.ReactiveNeo4jRepository;
import reactor.core.publisher.Flux;

/** The stored surveys. */
interface SurveyRepository extends ReactiveNeo4jRepository<SurveyNode, String> {
    Flux<SurveyNode> findByWorkspaceOrderByCode(String workspace);
}
