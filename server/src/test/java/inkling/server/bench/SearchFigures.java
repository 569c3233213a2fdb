package inkling.server.bench;

import com.microsoft.playwright.Browser;
import inkling.search.Grid;
import inkling.train.Hyperparameters;
import inkling.train.JavaTrainer;
import inkling.train.Preset;
import inkling.train.SparseImages;
import inkling.train.TrainingData;
import inkling.train.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleSupplier;

/** Measures searches: in the page with one worker and with two, and on two threads of this JVM. */
final class SearchFigures {
    private static final int RUNS = 3;
    private static final int STEPS = Preset.PAPER_BEST.hyperparameters().steps();
    /** What the paper's 336 models need of a machine to be done in 6, and in 8 minutes, where C makes 265,000 steps/s. */
    private static final double PAGE_TARGET = (double) Grid.PAPER.size() * STEPS / (6 * 60) / 265_000;

    private static final double JVM_TARGET = (double) Grid.PAPER.size() * STEPS / (8 * 60) / 265_000;

    private final Report report;
    private final SearchRuns page;
    private final DoubleSupplier cSpeed;

    /** @param cSpeed measures the C program's steps a second at H = 275; NaN where there is none */
    SearchFigures(Report report, Browser browser, String url, DoubleSupplier cSpeed) {
        this.report = report;
        page = new SearchRuns(browser, url);
        this.cSpeed = cSpeed;
    }

    /** Searches in turn, and reports medians. */
    void report(TrainingData data, SparseImages images) throws InterruptedException {
        double[] c = new double[RUNS];
        double[] one = new double[RUNS];
        double[] two = new double[RUNS];
        double[] jvm = new double[RUNS];
        double[] further = new double[RUNS];
        double longest = 0;
        for (int i = 0; i < RUNS; i++) {
            c[i] = cSpeed.getAsDouble();
            SearchRuns.Run alone = page.run(1);
            SearchRuns.Run both = page.run(2);
            one[i] = SearchRuns.MODELS / alone.seconds();
            two[i] = SearchRuns.MODELS / both.seconds();
            further[i] = both.megabytes() - alone.megabytes();
            longest = Math.max(longest, Math.max(alone.longestTask(), both.longestTask()));
            jvm[i] = modelsPerSecond(data, images);
        }
        double pageRate = Measure.median(two);
        double jvmRate = Measure.median(jvm);
        double steps = Measure.median(c);
        report.figure("search in the page, two workers", 60 * pageRate, "models/min", "–");
        report.figure("search on the JVM, two threads", 60 * jvmRate, "models/min", "–");
        if (steps > 0) {
            report.figure("search in the page, steps/s / C's", pageRate * STEPS / steps, "", atLeast(PAGE_TARGET));
            report.figure("search on the JVM, steps/s / C's", jvmRate * STEPS / steps, "", atLeast(JVM_TARGET));
        }
        report.figure("search in the page, two workers / one", pageRate / Measure.median(one), "", "≥ 1.8");
        double megabytes = Measure.median(further);
        if (!Double.isNaN(megabytes)) {
            report.figure("memory at the peak of a further search worker", megabytes, "MB", "≤ 120");
        }
        report.figure("longest task over 50 ms on the page's thread while searching", longest, "ms", "none: 0");
    }

    private static String atLeast(double target) {
        return Report.format("≥ %.2f", target);
    }

    /** Of the quick grid, on two threads. */
    private static double modelsPerSecond(TrainingData data, SparseImages images) throws InterruptedException {
        List<Hyperparameters> points = Grid.QUICK.points();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            long start = System.nanoTime();
            List<Callable<Trial.Result>> trials = new ArrayList<>();
            points.forEach(point -> trials.add(() -> JavaTrainer.runTrial(point, data, images)));
            for (Future<?> trial : threads.invokeAll(trials)) {
                trial.get();
            }
            return points.size() * 1e9 / (System.nanoTime() - start);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }
}
