package io.desirepath.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Runs the benchmarks and prints their tables. Arguments: the folder to work in, then how many customers the generated
 * shop has, then over how many millions of generated interactions the pass alone is timed. Files and data of an earlier
 * run in that folder are used again.
 */
public final class Benchmarks {
    private Benchmarks() {}

    /** See the type. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int customers = Integer.parseInt(arguments[1]);
        Files.createDirectories(folder);
        System.out.printf(
                "Java %s, %d cores, %s %s%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
        KernelBenchmark.run(Integer.parseInt(arguments[2]) * 1_000_000);
        ShopData shop = ShopData.in(folder, customers);
        List<Table.Row> answers = AnalysisBenchmark.run(shop);
        Table.print(
                "A generated shop of " + customers + " customers, one filter: " + shop.interactions() + " interactions",
                answers);
        Table.print("Starting and stopping with these data", StartBenchmark.run(shop.data()));
    }

    /** A running time. */
    interface Timed {
        void run() throws IOException, InterruptedException, java.sql.SQLException;
    }

    /** Each of so many runs, after some that do not count. */
    static List<Duration> times(int warmUps, int runs, Timed timed) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            timed.run();
        }
        Duration[] times = new Duration[runs];
        for (int i = 0; i < runs; i++) {
            long began = System.nanoTime();
            timed.run();
            times[i] = Duration.ofNanos(System.nanoTime() - began);
        }
        return List.of(times);
    }
}
