package inkling.server.bench;

import inkling.data.Dataset;
import inkling.server.browser.Chromium;
import inkling.server.browser.DrivenWorker;
import inkling.server.browser.ServerProcess;
import inkling.server.data.DataFiles;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.JavaTrainer;
import inkling.train.Preset;
import inkling.train.SparseImages;
import inkling.train.TrainingData;
import inkling.train.TrainingRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Measures all engines in one run, burst by burst in turn, so that their ratios mean something on a busy machine too. With
 * {@code --json}, one JSON object a row.
 */
final class Bench implements AutoCloseable {
    private static final int[] HIDDEN_UNITS = {150, 275, 300, 1000};
    private static final int[] BATCH_SIZES = {1, 32};
    private static final int BURSTS = 5;
    private static final int BURST_MS = 2000;
    private static final int RUNS = 3;
    private static final Hyperparameters BEST = Preset.PAPER_BEST.hyperparameters();
    private static final Hyperparameters ENDLESS = BEST.with(Hyperparameter.STEPS, 10_000_000);

    private final Report report;
    private final Path folder = Files.createTempDirectory("inkling-bench");
    private final TrainingData data = TrainingData.of(DataFiles.mnist().dataset());
    private final SparseImages images = SparseImages.of(data.dataset().training());
    private final ServerProcess server = new ServerProcess(folder.resolve("models"), 0);
    private final Chromium chromium = new Chromium();
    private final KernelEngine kernel = new KernelEngine(new DrivenWorker(chromium.browser(), server.url()));
    private final @Nullable ExternalEngine numpy; // where there is one
    private final @Nullable ExternalEngine c;
    private final List<Engine> engines = new ArrayList<>();
    /** images a second by engine, hidden units and batch size */
    private final Map<String, Double> speeds = new TreeMap<>();

    private Bench(Report report) throws IOException, InterruptedException {
        this.report = report;
        for (String file : Dataset.FILES) {
            unpack(file);
        }
        numpy = ExternalEngine.numpy(folder);
        c = ExternalEngine.c(folder, HIDDEN_UNITS);
        for (ExternalEngine engine : new ExternalEngine[] {numpy, c}) {
            if (engine != null) {
                engines.add(engine);
            }
        }
        engines.add(new JvmEngine(data, images));
        engines.add(kernel);
    }

    private void unpack(String file) throws IOException {
        String packed = "/inkling/mnist/" + file + ".gz";
        try (InputStream in = new GZIPInputStream(Objects.requireNonNull(Bench.class.getResourceAsStream(packed)))) {
            Files.copy(in, folder.resolve(file));
        }
    }

    /** Measures and prints. */
    public static void main(String[] args) throws IOException, InterruptedException {
        boolean json = args.length == 1 && args[0].equals("--json");
        if (args.length > 0 && !json) {
            System.err.println("usage: bin/bench [--json]");
            System.exit(2);
        }
        Report report = new Report(json);
        try (Bench bench = new Bench(report)) {
            bench.speeds();
            bench.wholeRuns();
            bench.searches();
        }
        report.finish();
        System.exit(0); // whatever threads are left
    }

    private void speeds() {
        report.say("Images a second, median of " + BURSTS + " bursts of " + BURST_MS / 1000 + " s, engines in turn:");
        List<String> columns = new ArrayList<>(List.of("engine", "batch"));
        for (int h : HIDDEN_UNITS) {
            columns.add("H = " + h);
        }
        report.head(columns.toArray(new String[0]));
        for (int batchSize : BATCH_SIZES) {
            double[][] medians = new double[engines.size()][HIDDEN_UNITS.length];
            for (int i = 0; i < HIDDEN_UNITS.length; i++) {
                double[] column = inTurn(ENDLESS.with(Hyperparameter.HIDDEN_UNITS, HIDDEN_UNITS[i])
                        .with(Hyperparameter.BATCH_SIZE, batchSize));
                for (int e = 0; e < engines.size(); e++) {
                    medians[e][i] = column[e];
                    speeds.put(key(engines.get(e), HIDDEN_UNITS[i], batchSize), column[e] * batchSize);
                }
            }
            for (int e = 0; e < engines.size(); e++) {
                report.speeds(engines.get(e).name(), batchSize, HIDDEN_UNITS, medians[e]);
            }
        }
        ratios();
        if (numpy != null) {
            numpy.close(); // each of its processes holds all images in float64
        }
    }

    /** (engines) median steps a second */
    private double[] inTurn(Hyperparameters hyperparameters) {
        double[][] bursts = new double[engines.size()][BURSTS];
        for (int burst = 0; burst < BURSTS; burst++) {
            for (int e = 0; e < engines.size(); e++) {
                bursts[e][burst] = engines.get(e).burst(hyperparameters, BURST_MS);
            }
        }
        double[] medians = new double[engines.size()];
        for (int e = 0; e < medians.length; e++) {
            medians[e] = Measure.median(bursts[e]);
        }
        return medians;
    }

    private void ratios() {
        Engine jvm = engines.get(engines.size() - 2);
        double speed = speed(kernel, 275, 1);
        if (c != null) {
            report.figure("kernel / C, H = 275, batch 1", speed / speed(c, 275, 1), "", "≥ 0.55");
            report.figure("JavaTrainer / C, H = 275, batch 1", speed(jvm, 275, 1) / speed(c, 275, 1), "", "≥ 0.35");
        }
        if (numpy != null) {
            report.figure("kernel / NumPy, H = 275, batch 1", speed / speed(numpy, 275, 1), "", "≥ 40");
        }
        report.figure("kernel, images/s at batch 32 / at batch 1", speed(kernel, 275, 32) / speed, "", "≥ 0.9");
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int h : HIDDEN_UNITS) {
            least = Math.min(least, 1 / (speed(kernel, h, 1) * h));
            most = Math.max(most, 1 / (speed(kernel, h, 1) * h));
        }
        report.figure("kernel, time per hidden unit: most / least, H = 150 to 1000", most / least, "", "≤ 1.15");
    }

    private static String key(Engine engine, int hiddenUnits, int batchSize) {
        return engine.name() + " " + hiddenUnits + " " + batchSize;
    }

    private double speed(Engine engine, int hiddenUnits, int batchSize) {
        return Objects.requireNonNull(speeds.get(key(engine, hiddenUnits, batchSize)));
    }

    private void wholeRuns() {
        double[] cBare = new double[RUNS];
        double[] jvmBare = new double[RUNS];
        double[] jvmRecorded = new double[RUNS];
        double[] kernelBare = new double[RUNS];
        double[] cMeasured = new double[RUNS];
        double[] kernelMeasured = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            if (c != null) {
                cBare[i] = second(c.ask(275, "steps 1 " + BEST.steps()));
                cMeasured[i] = 1000 * second(c.ask(275, "evaluate"));
            }
            jvmBare[i] = seconds(() -> new JavaTrainer(BEST, data, images).run(BEST.steps()));
            jvmRecorded[i] = seconds(this::recordedRun);
            kernelBare[i] = BEST.steps() / kernel.burst(ENDLESS, BURST_MS);
            kernelMeasured[i] = kernel.recordingMs(BEST);
        }
        kernel.close();
        double page = new PageReport(report, chromium.browser(), server.url()).run(RUNS);
        report.say("");
        report.say("The paper's best, all " + BEST.steps() + " steps, median of " + RUNS + ":");
        report.head("engine", "bare", "with 51 recordings");
        if (numpy != null) {
            report.wholeRun(numpy.name() + " (from its speed)", BEST.steps() / speed(numpy, 275, 1), Double.NaN);
        }
        if (c != null) {
            report.wholeRun(c.name(), Measure.median(cBare), Double.NaN);
            report.figure("C, 10,000 images measured", Measure.median(cMeasured), "ms", "–");
        }
        report.wholeRun("JavaTrainer, JVM", Measure.median(jvmBare), Measure.median(jvmRecorded));
        double bare = Measure.median(kernelBare);
        report.wholeRun("kernel, Chromium (bare: from its speed; recorded: the page, with pictures)", bare, page);
        report.figure("page's run with recordings and pictures / kernel's bare one", page / bare, "", "≤ 2.2");
        double milliseconds = Measure.median(kernelMeasured);
        report.figure(
                "kernel, a recording: 10,000 images measured, parameters read",
                milliseconds,
                "ms",
                "≤ 35 where C takes 17");
    }

    private void searches() throws InterruptedException {
        new SearchFigures(
                        report,
                        chromium.browser(),
                        server.url(),
                        () -> c == null ? Double.NaN : c.burst(ENDLESS, BURST_MS))
                .report(data, images);
    }

    private void recordedRun() {
        TrainingRun run = JavaTrainer.newRun(BEST, data, images);
        while (!run.isOver()) {
            run.advance(1000);
        }
    }

    private static double second(String answer) {
        return Double.parseDouble(answer.split(" ", -1)[1]);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() {
        engines.forEach(Engine::close);
        chromium.close();
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
