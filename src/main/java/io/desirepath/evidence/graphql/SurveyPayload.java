package io.desirepath.evidence.graphql;

import io.desirepath.evidence.Survey;
import io.desirepath.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a declaration.
 *
 * @param survey null where errors say why
 * @param errors what kept it from being done
 */
record SurveyPayload(@Nullable Survey survey, List<Problem> errors) {}
