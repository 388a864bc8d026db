package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.desirepath.support.RealData;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainInteraction;
import io.desirepath.walk.PlainMap;
import io.desirepath.walk.Projection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Survival of 7 043 telephone customers (IBM's sample), from interactions on: each joins as many months of 30 days ago
 * as the tenure says, and who has churned cancels now. Recounted slowly from the file.
 */
class TelcoChurnTests {
    private static final long MONTH = Duration.ofDays(30).toMillis();
    private static final long NOW = 100 * MONTH;

    private final List<NamedCsvRecord> rows = rows();

    private static List<NamedCsvRecord> rows() {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(RealData.file("telco_churn/Telco-Customer-Churn.csv"))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void fallsAsARecountOfTheFileSays() {
        KaplanMeier curve = new KaplanMeier(tally(rows).spans(List.of(0)));
        PlainSurvival plain = plain(rows);

        assertThat(curve.customers()).isEqualTo(7_043);
        assertThat(curve.lost()).isEqualTo(1_869);
        for (int month = 0; month <= 72; month++) {
            Estimate survival = curve.at(Duration.ofMillis(month * MONTH)).survival();
            assertThat(survival.value()).isCloseTo(plain.survival(month), within(1e-12));
            if (month > 0) {
                assertThat(survival.low()).isCloseTo(plain.low(month), within(1e-9));
                assertThat(survival.high()).isCloseTo(plain.high(month), within(1e-9));
            }
        }
        assertThat(curve.median().value()).isNull();
    }

    @Test
    void tellsContractsApartAsARecountOfTheFileDoes() {
        List<NamedCsvRecord> monthly = with("Month-to-month");
        List<NamedCsvRecord> yearly = with("One year");

        LogRank two = LogRank.of(List.of(spans(monthly), spans(yearly)));

        double expected = PlainSurvival.logRank(plain(monthly), plain(yearly));
        assertThat(two.chiSquare()).isCloseTo(expected, within(1e-6));
        // As statistics packages print it for the three contracts of this file.
        LogRank three = LogRank.of(List.of(spans(monthly), spans(yearly), spans(with("Two year"))));
        assertThat(three.chiSquare()).isCloseTo(2352.87, within(0.005));
        assertThat(three.degreesOfFreedom()).isEqualTo(2);
        assertThat(three.pValue()).isLessThan(1e-300);
    }

    private List<NamedCsvRecord> with(String contract) {
        return rows.stream()
                .filter(row -> row.getField("Contract").equals(contract))
                .toList();
    }

    private static LifeSpans spans(List<NamedCsvRecord> rows) {
        return tally(rows).spans(List.of(0));
    }

    private static PlainSurvival plain(List<NamedCsvRecord> rows) {
        return new PlainSurvival(rows.stream()
                .map(row -> new PlainSurvival.Subject(tenure(row), churned(row)))
                .toList());
    }

    private static int tenure(NamedCsvRecord row) {
        return Integer.parseInt(row.getField("tenure"));
    }

    private static boolean churned(NamedCsvRecord row) {
        return row.getField("Churn").equals("Yes");
    }

    private static SurvivalTally tally(List<NamedCsvRecord> rows) {
        List<PlainInteraction> interactions = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            String customer = row.getField("customerID");
            interactions.add(PlainInteraction.of(customer, NOW - tenure(row) * MONTH, interactions.size(), "Joined"));
            if (churned(row)) {
                interactions.add(PlainInteraction.of(customer, NOW, interactions.size(), "Cancelled"));
            }
        }
        Projection projection = new PlainEvidence().interactions(interactions).projection();
        LifeRules rules = new LifeRules(Duration.ofDays(36_500).toMillis(), NOW, PlainEvidence.bits(Set.of(1)));
        return Tallied.of(MAP, projection, 2, () -> new SurvivalTally(rules, life -> 0));
    }

    private static final PlainMap MAP =
            PlainLife.unending(PlainMap.named(List.of("Joined", "Cancelled"), Set.of(), Set.of(), Set.of(1), 0, NOW));
}
