package io.desirepath.walk;

import io.desirepath.evidence.Attribute;
import io.desirepath.evidence.Dictionaries;
import io.desirepath.evidence.FeedbackBatch;
import io.desirepath.evidence.InteractionBatch;
import io.desirepath.evidence.Subject;
import io.desirepath.evidence.SubjectKind;
import io.desirepath.evidence.Survey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Plain evidence as the feed would bring it, so that tests project it as the product does. */
public final class PlainEvidence {
    private final List<Subject> subjects = new ArrayList<>();
    private final List<String> channels = new ArrayList<>();
    private final Map<String, List<String>> attributes = new LinkedHashMap<>();
    private final Map<Long, String> customers = new LinkedHashMap<>();
    private final List<Survey> surveys = new ArrayList<>();
    private final ProjectionAssembly assembly = new ProjectionAssembly();
    private long revision;

    /** The interactions arrive as one more batch, in the order of the list. */
    public PlainEvidence interactions(List<PlainInteraction> batch) {
        Set<String> names = new LinkedHashSet<>();
        batch.forEach(each -> names.addAll(each.attributes().keySet()));
        List<String> attributeNames = List.copyOf(names);
        attributeNames.forEach(name -> attributes.computeIfAbsent(name, each -> new ArrayList<>()));
        List<String> known = List.copyOf(attributes.keySet());
        BitSet undated = new BitSet();
        IntStream.range(0, batch.size()).filter(i -> batch.get(i).undated()).forEach(undated::set);
        assembly.take(InteractionBatch.of(++revision, null, batch.size())
                .rows(
                        batch.stream().mapToLong(PlainInteraction::arrival).toArray(),
                        batch.stream().mapToLong(each -> key(each.customer())).toArray(),
                        batch.stream().mapToLong(PlainInteraction::at).toArray(),
                        batch.stream()
                                .mapToInt(each -> code(subjects, new Subject(SubjectKind.TOUCHPOINT, each.name())))
                                .toArray())
                .sequence(batch.stream().mapToLong(PlainInteraction::sequence).toArray())
                .channel(batch.stream()
                        .mapToInt(
                                each -> each.channel() == null ? InteractionBatch.NONE : code(channels, each.channel()))
                        .toArray())
                .caseId(batch.stream()
                        .mapToLong(each ->
                                each.caseId() == null ? 0 : each.caseId().hashCode())
                        .toArray())
                .value(batch.stream().mapToDouble(PlainInteraction::value).toArray())
                .undated(undated)
                .attributes(
                        attributeNames.stream().mapToInt(known::indexOf).toArray(),
                        attributeNames.stream()
                                .map(name -> batch.stream()
                                        .mapToInt(each -> each.attributes().containsKey(name)
                                                ? code(
                                                        attributes.get(name),
                                                        each.attributes().get(name))
                                                : InteractionBatch.NONE)
                                        .toArray())
                                .toArray(int[][]::new))
                .build());
        return this;
    }

    /** The scores arrive as one more batch. */
    public PlainEvidence scores(List<PlainScore> batch) {
        assembly.take(new FeedbackBatch(
                ++revision,
                null,
                new long[batch.size()],
                batch.stream().mapToLong(each -> key(each.customer())).toArray(),
                batch.stream().mapToLong(PlainScore::at).toArray(),
                batch.stream()
                        .mapToInt(each -> code(subjects, new Subject(each.kind(), each.subject())))
                        .toArray(),
                batch.stream().mapToInt(PlainScore::scale).toArray(),
                batch.stream().mapToInt(PlainScore::score).toArray(),
                new BitSet()));
        return this;
    }

    /** One more survey is declared; its scale's code follows those of the standard metrics and of earlier surveys. */
    public PlainEvidence survey(Survey declared) {
        surveys.add(declared);
        return this;
    }

    /** What has arrived so far. */
    public Projection projection() {
        return assembly.projection(dictionaries());
    }

    /** What the codes mean. */
    public Dictionaries dictionaries() {
        return new Dictionaries(
                subjects,
                channels,
                attributes.entrySet().stream()
                        .map(each -> new Attribute(each.getKey(), each.getValue()))
                        .toList(),
                Dictionaries.scales(surveys));
    }

    /** The customer with this number in the projection. */
    public String customer(int number) {
        return List.copyOf(customers.values()).get(number);
    }

    /** The rules of a plain map in codes. */
    public static Matching matching(PlainMap map, Projection projection) {
        Dictionaries dictionaries = projection.dictionaries();
        return new Matching(
                projection.places().size(),
                map.touchpoints().stream()
                        .map(touchpoint ->
                                new Matching.Rule(places(touchpoint, projection), conditions(touchpoint, dictionaries)))
                        .toList());
    }

    private static BitSet places(PlainMap.PlainTouchpoint touchpoint, Projection projection) {
        Places places = projection.places();
        Dictionaries dictionaries = projection.dictionaries();
        BitSet accepted = new BitSet();
        IntStream.range(0, places.size())
                .filter(place -> touchpoint
                        .names()
                        .contains(
                                dictionaries.subjects().get(places.name(place)).name()))
                .filter(place -> touchpoint.channels().isEmpty()
                        || (places.channel(place) != Places.NO_CHANNEL
                                && touchpoint
                                        .channels()
                                        .contains(dictionaries.channels().get(places.channel(place)))))
                .forEach(accepted::set);
        return accepted;
    }

    private static List<Matching.Condition> conditions(PlainMap.PlainTouchpoint touchpoint, Dictionaries dictionaries) {
        List<Matching.Condition> conditions = new ArrayList<>();
        touchpoint.attributes().forEach((name, accepted) -> {
            List<String> names =
                    dictionaries.attributes().stream().map(Attribute::name).toList();
            int attribute = names.indexOf(name);
            BitSet codes = new BitSet();
            for (String value : accepted) {
                int code = attribute < 0
                        ? -1
                        : dictionaries.attributes().get(attribute).values().indexOf(value);
                if (code >= 0) {
                    codes.set(code + 1);
                }
            }
            conditions.add(new Matching.Condition(Math.max(attribute, 0), codes));
        });
        return conditions;
    }

    /** The rules of cutting of a plain map. */
    public static WalkRules rules(PlainMap map) {
        return new WalkRules(
                map.byCase(),
                map.window(),
                map.asOf(),
                bits(map.entries()),
                bits(map.goals()),
                bits(map.exits()),
                bits(map.endings()),
                bits(map.removals()));
    }

    /** The numbers as bits. */
    public static BitSet bits(Set<Integer> numbers) {
        BitSet bits = new BitSet();
        numbers.forEach(bits::set);
        return bits;
    }

    private long key(String customer) {
        long key = customer.hashCode() * 0x9E3779B97F4A7C15L;
        customers.putIfAbsent(key, customer);
        return key;
    }

    private static <T> int code(List<T> dictionary, T word) {
        int code = dictionary.indexOf(word);
        if (code < 0) {
            dictionary.add(word);
            return dictionary.size() - 1;
        }
        return code;
    }
}
