package io.desirepath.sample;

import io.desirepath.evidence.Metric;
import io.desirepath.evidence.SubjectKind;
import io.desirepath.sample.Comments.Tone;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Whether and what a customer of the generated shop answers. Who waited long, who leaves and who meets something broken
 * is less content; who is delighted or angry answers more often; who is angry writes more.
 */
final class SurveyAnswers {
    /** The subject of questions about the whole journey: its title. */
    static final String JOURNEY = SampleJourney.NAME;

    private static final double USUAL = 3.9;
    private static final double OF_MOOD = 0.5;
    private static final double OF_CHANCE = 0.8;
    private static final double OF_HAVING = 0.9;
    private static final double OF_LEAVING = 0.9;
    private static final double OF_WAITING = 0.3;
    private static final double STAGE_RESPONDING = 0.05;
    private static final double JOURNEY_RESPONDING = 0.16;
    private static final double JOURNEY_RESPONDING_UNSERVED = 0.02;
    private static final WaitingTime POP_UP = WaitingTime.seconds(25);
    private static final WaitingTime BY_EMAIL = WaitingTime.days(3);

    private final Shopper shopper;
    private final Comments comments;
    private final SampleRecord record;
    private final RandomGenerator random;

    SurveyAnswers(Shopper shopper, Comments comments, SampleRecord record, RandomGenerator random) {
        this.shopper = shopper;
        this.comments = comments;
        this.record = record;
        this.random = random;
    }

    /**
     * Asks all there is to ask at a touchpoint.
     *
     * @param patience logarithm of how many times longer than usual the customer waited to get there
     * @param broken what is broken there for the customer
     */
    void at(
            ShopTouchpoint touchpoint,
            long at,
            double mood,
            double patience,
            boolean leaves,
            @Nullable PlantedBottleneck broken) {
        for (ShopSurvey survey : ShopSurvey.at(touchpoint)) {
            double delight = delight(survey.satisfaction(), mood)
                    - OF_WAITING * StrictMath.min(2, StrictMath.max(-1, patience))
                    - (leaves ? OF_LEAVING : 0);
            answer(
                    at + POP_UP.draw(random),
                    SubjectKind.TOUCHPOINT,
                    touchpoint.title(),
                    survey.metric(),
                    survey.responding(),
                    delight,
                    survey.theme(),
                    broken);
        }
    }

    /**
     * Asks about a trip that is over: by e-mail, about the stage it ended in and about the journey.
     *
     * @param last where it ended, exit touchpoints left aside
     * @param worst what of all that was broken hurt most
     */
    void afterwards(ShopTouchpoint last, long at, double mood, boolean received, @Nullable PlantedBottleneck worst) {
        long answered = at + BY_EMAIL.draw(random);
        double delight = delight(USUAL, mood) - (received ? 0 : OF_LEAVING);
        CommentTheme theme = CommentTheme.OVERALL;
        ShopStage stage = last.stage();
        PlantedBottleneck there = worst != null && worst.at().stage() == stage ? worst : null;
        answer(answered, SubjectKind.STAGE, stage.title(), Metric.CSAT, STAGE_RESPONDING, delight, theme, there);
        double responding = received ? JOURNEY_RESPONDING : JOURNEY_RESPONDING_UNSERVED;
        answer(
                answered + 40,
                SubjectKind.JOURNEY,
                JOURNEY,
                Metric.NPS,
                responding,
                delight + (received ? OF_HAVING : 0),
                theme,
                worst);
    }

    private double delight(double average, double mood) {
        return average + OF_MOOD * mood + OF_CHANCE * random.nextGaussian();
    }

    private void answer(
            long at,
            SubjectKind kind,
            String subject,
            Metric metric,
            double responding,
            double undisturbed,
            CommentTheme theme,
            @Nullable PlantedBottleneck broken) {
        double delight = undisturbed - (broken == null ? 0 : broken.dissatisfaction());
        double eager = responding * (0.8 + 0.3 * StrictMath.abs(delight - USUAL));
        if (random.nextDouble() >= eager || !record.isPast(at)) {
            return;
        }
        int score = score(metric, delight);
        record.response(at, kind, subject, metric, score, comment(metric, score, theme, broken));
    }

    private @Nullable String comment(Metric metric, int score, CommentTheme theme, @Nullable PlantedBottleneck broken) {
        Tone tone = tone(metric, score);
        double writing = switch (tone) {
            case LOW -> 0.6;
            case MID -> 0.2;
            case HIGH -> 0.28;
        };
        if (random.nextDouble() >= writing) {
            return null;
        }
        CommentTheme about = tone == Tone.LOW && broken != null ? broken.theme() : theme;
        return comments.write(shopper.language(), about, tone, shopper.female(), random);
    }

    private static Tone tone(Metric metric, int score) {
        if (score <= metric.scale().low()) {
            return Tone.LOW;
        }
        return score >= metric.scale().topBox() ? Tone.HIGH : Tone.MID;
    }

    private static int score(Metric metric, double delight) {
        double rescaled = switch (metric) {
            case CSAT -> delight;
            case CES -> 1 + (delight - 1) * 1.5;
            case NPS -> (delight - 1) * 2.5;
        };
        long rounded = StrictMath.round(rescaled);
        return (int) StrictMath.min(
                metric.scale().max(), StrictMath.max(metric.scale().min(), rounded));
    }
}
