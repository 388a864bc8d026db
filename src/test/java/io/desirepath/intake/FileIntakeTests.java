package io.desirepath.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.evidence.CustomerIntake;
import io.desirepath.evidence.FeedbackIntake;
import io.desirepath.evidence.ImportUndoing;
import io.desirepath.evidence.InteractionIntake;
import io.desirepath.evidence.neo4j.SurveysInMemory;
import io.desirepath.intake.recipe.RecipeReading;
import io.desirepath.shared.Problem;
import io.desirepath.shared.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class FileIntakeTests {
    private static final String RECIPE = """
            {"kind": "interactions", "format": "csv", "columns": {
              "customer": "customer", "name": "step", "attributes": ["plan"],
              "at": {"column": "at", "patterns": ["yyyy-MM-dd HH:mm"], "zone": "UTC"}}}
            """;
    private static final int ROWS = Batches.OF_COLUMNS + 20_000;

    /** In another charset than the rest of the file. */
    private static final String LATE_MISTAKE = "c,Gr\u00fc\u00dfe,2026-01-05 09:01,gold\n";

    private final LogInMemory log = new LogInMemory();
    private final ImportsInMemory imports = new ImportsInMemory();

    @Test
    void takesAFileBackThatIsRefusedLate() {
        Import ended = take(LATE_MISTAKE);
        assertThat(ended.status()).isEqualTo(ImportStatus.REFUSED);
        assertThat(ended.counts()).isEqualTo(ImportCounts.NONE);
        assertThat(ended.problems()).extracting(Problem::code).containsExactly("WRONG_CHARSET");
        assertThat(log.stored).hasValue(0);
    }

    @Test
    void saysWhatIsLeftOfARefusedFileThatCannotBeTakenBack() {
        log.refusesToUndo = true;
        Import ended = take(LATE_MISTAKE);
        assertThat(ended.status()).isEqualTo(ImportStatus.STOPPED);
        assertThat(ended.problems()).extracting(Problem::code).containsExactly("STORE_UNAVAILABLE", "WRONG_CHARSET");
        assertThat(log.stored).hasValue(Batches.OF_COLUMNS);
        assertThat(ended.counts().accepted()).isEqualTo(Batches.OF_COLUMNS);
        assertThat(ended.counts().read()).isEqualTo(Batches.OF_COLUMNS);
        assertThat(imports.finished).containsExactly(ended);
    }

    @Test
    void answersWhatIsStoredWhereTheEndCannotBeWrittenDown() {
        imports.refusesToFinish = true;
        Import ended = take("");
        assertThat(ended.status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(log.stored).hasValue(ROWS);
        assertThat(ended.counts().accepted()).isEqualTo(ROWS);
    }

    @Test
    void keepsWhatItRefusedWhereStoringTheRestFails() {
        log.refusesToStore = true;
        Import ended = take("c,Search,yesterday,gold\n");
        assertThat(ended.status()).isEqualTo(ImportStatus.STOPPED);
        assertThat(ended.problems()).extracting(Problem::code).containsExactly("TOO_MANY_VALUES");
        assertThat(imports.kept).extracting(Reject::code).containsExactly("BAD_DATE");
        assertThat(ended.counts().rejected()).isEqualTo(1);
        assertThat(ended.counts().read()).isEqualTo(1);
    }

    @Test
    void countsNoRejectsThatItCannotKeep() {
        log.refusesToStore = true;
        imports.refusesToKeep = true;
        Import ended = take("c,Search,yesterday,gold\n");
        assertThat(ended.counts()).isEqualTo(new ImportCounts(0, 0, 0, 0, 0, 0, 0L, ScoreCounts.NONE));
    }

    /** Takes a file of {@link #ROWS} rows and these in. */
    private Import take(String lastRows) {
        StringBuilder text = new StringBuilder("customer,step,at,plan\n");
        for (int row = 0; row < ROWS; row++) {
            text.append("c").append(row).append(",Search,2026-01-05 09:01,gold\n");
        }
        byte[] file = text.append(lastRows).toString().getBytes(StandardCharsets.ISO_8859_1);
        EvidenceIntake evidence = new EvidenceIntake(
                new InteractionIntake(log),
                new FeedbackIntake(log, new SurveysInMemory()),
                new CustomerIntake(log),
                new ImportUndoing(log),
                new SurveysInMemory(),
                (workspace, names) -> Mono.just(Set.of()));
        FileIntake intake = new FileIntake(
                imports, evidence, new IntakeSettings(DataSize.ofMegabytes(100), 2, 1_000_000, Duration.ofSeconds(60)));
        intake.start();
        try {
            Upload upload = new Upload(
                    "orders.csv", (long) file.length, Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(file)));
            return intake.begin(WorkspaceId.MAIN, RecipeReading.read(RECIPE), upload)
                    .ended()
                    .block(Duration.ofMinutes(1));
        } finally {
            intake.stop();
        }
    }
}
