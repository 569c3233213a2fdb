package inkling.server.cli;

import inkling.model.Model;
import inkling.model.ModelJson;
import inkling.model.Reproduction;
import inkling.search.Grid;
import inkling.search.GridJson;
import inkling.search.Leaderboard;
import inkling.search.SearchCsv;
import inkling.search.SettingResult;
import inkling.search.Timestamp;
import inkling.search.TrialQueue;
import inkling.search.TrialRecord;
import inkling.server.files.FileFailure;
import inkling.server.files.OutFile;
import inkling.server.search.JournalFile;
import inkling.server.search.TrialRunner;
import inkling.server.search.TrialThreads;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.JavaTrainer;
import inkling.train.SparseImages;
import inkling.train.TrainingData;
import inkling.train.TrainingRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code inkling search}: all models of a grid, ranked on the validation images. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Trains all models of a grid and ranks them on the validation images. What has been run is in the journal,"
                    + " and is never run again: after Ctrl-C, a crash or a power failure, the same command goes on.",
            "Table and CSV are of this grid’s models alone, whatever else is in the journal."
        },
        sortOptions = false)
final class SearchCommand implements Callable<Integer> {
    private static final int MOST_THREADS = 1024;

    /** The command, whose help tells the names of a grid file. */
    static CommandSpec described() {
        CommandSpec command = CommandSpec.forAnnotatedObject(new SearchCommand());
        command.usageMessage().footer("Names in a grid file: " + String.join(", ", GridJson.names()) + ".");
        return command;
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--grid",
            required = true,
            paramLabel = "paper|quick|FILE",
            description =
                    "What to try: the paper’s 336 models, the 12 of its activations and learning rates at its best"
                            + " other values, or a JSON file such as {\"learningRate\": [0.05, 0.1], \"l2\": [0, 1e-5]}."
                            + " Its names stand below. A single value needs no list, but seeds do: [3] is the seed 3.")
    private String gridName = "";

    @Option(names = "--seeds", paramLabel = "K", description = "Runs each setting from the seeds 1 to K.")
    private @Nullable Integer seeds;

    @Option(names = "--sample", paramLabel = "N", description = "Runs only N models of the grid, chosen at random.")
    private @Nullable Integer sample;

    @Option(
            names = "--sample-seed",
            paramLabel = "S",
            description = "Where that choice starts. Default: 1; the same seed chooses the same models.")
    private @Nullable Integer sampleSeed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many models are run at once, 1 to " + MOST_THREADS + ". Default: one less than there are"
                    + " cores.")
    private int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "Where each result is kept, a line of JSON each. Default: ${DEFAULT-VALUE}.",
            defaultValue = "search.jsonl")
    private Path journalPath = Path.of("search.jsonl");

    @Option(names = "--csv", paramLabel = "FILE", description = "Where to write the results as a table.")
    private @Nullable Path csv;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write the best model: it is made again, with the same fingerprint.")
    private @Nullable Path out;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        List<Hyperparameters> models = models();
        requireFiles();
        TrainingData prepared = TrainingData.of(data.files().dataset());
        PrintWriter err = spec.commandLine().getErr();
        try (JournalFile file = JournalFile.open(journalPath, prepared.dataset().sha256());
                StopSignal stop = new StopSignal()) {
            file.journal().warnings().forEach(warning -> err.println("inkling: " + warning));
            try {
                return search(models, file, prepared, stop);
            } catch (CommandFailure | FileFailure e) {
                return FailureReport.print(
                        e, err); // at once: a process that has been told to end does not live to say it later
            }
        }
    }

    private List<Hyperparameters> models() {
        if (threads < 1 || threads > MOST_THREADS) {
            throw refused("--threads must be from 1 to " + MOST_THREADS + ", but is " + threads);
        }
        if (sampleSeed != null && sample == null) {
            throw refused("--sample-seed is for --sample alone");
        }
        Grid grid = GridName.grid(gridName);
        try {
            Grid whole = seeds == null ? grid : grid.withSeeds(seeds);
            int itsSeeds = whole.values(Hyperparameter.SEED).length;
            if (itsSeeds > SettingResult.MOST_SEEDS) {
                throw refused(
                        "a setting must have at most " + SettingResult.MOST_SEEDS + " seeds, but has " + itsSeeds);
            }
            return sample == null ? whole.points() : whole.sample(sample, sampleSeed == null ? 1 : sampleSeed);
        } catch (IllegalArgumentException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Finds out before a long search, not after it, what cannot be written. */
    private void requireFiles() {
        List<Path> paths = new ArrayList<>(List.of(journalPath, Path.of(gridName)));
        for (@Nullable Path path : new @Nullable Path[] {csv, out}) {
            if (path != null) {
                OutFile file = new OutFile(path);
                file.requireWritable();
                if (paths.stream().anyMatch(file::isSameAs)) {
                    throw refused("grid, journal, CSV and model must be different files, but two are " + path);
                }
                paths.add(path);
            }
        }
        if (out != null && !ModelFile.isName(modelName(out))) {
            throw refused("a model’s name must have 1 to " + ModelJson.LONGEST_NAME + " characters: name --out so");
        }
    }

    private static String modelName(Path path) {
        return new ModelFile(path).baseName();
    }

    private int search(List<Hyperparameters> models, JournalFile file, TrainingData prepared, StopSignal stop) {
        SparseImages images = SparseImages.of(prepared.dataset().training());
        TrialQueue queue = new TrialQueue(file::append);
        queue.search(file.journal(), models);
        PrintWriter err = spec.commandLine().getErr();
        if (queue.finished() > 0) {
            err.println(
                    Texts.format("%,d of %,d models are in %s already", queue.finished(), models.size(), journalPath));
        }
        try (SearchProgress progress =
                new SearchProgress(queue, threads, SearchCommand::now, err, Terminal.isStderr())) {
            new TrialThreads(queue, TrialRunner.on(prepared, images), SearchCommand::now)
                    .run(threads, stop::requested, progress::update);
        }
        Leaderboard leaderboard = new Leaderboard(queue.results());
        report(leaderboard, queue);
        if (!stop.requested() && out != null && !writeWinner(leaderboard, prepared, images, stop::requested)) {
            return ExitCode.FAILED;
        }
        return stop.requested() ? ExitCode.STOPPED : queue.failed().isEmpty() ? 0 : ExitCode.FAILED;
    }

    private static Timestamp now() {
        return new Timestamp(Texts.now(), System.nanoTime() / 1e9);
    }

    private void report(Leaderboard leaderboard, TrialQueue queue) {
        PrintWriter stdout = spec.commandLine().getOut();
        stdout.println(SearchReport.of(leaderboard, queue));
        for (TrialRecord failed : queue.failed()) {
            spec.commandLine().getErr().println("inkling: model " + failed.key() + " failed twice: " + failed.error());
        }
        if (csv != null) {
            new OutFile(csv).write(SearchCsv.write(leaderboard));
            stdout.println("table written to " + csv);
        }
    }

    /** False if there is none. */
    private boolean writeWinner(
            Leaderboard leaderboard, TrainingData prepared, SparseImages images, BooleanSupplier stop) {
        PrintWriter stdout = spec.commandLine().getOut();
        Path path = Objects.requireNonNull(out);
        if (leaderboard.places().isEmpty()) {
            spec.commandLine().getErr().println("inkling: no model has ended well: there is none to write to " + path);
            return false;
        }
        TrialRecord best = leaderboard.places().get(0).standing().bestRun();
        Model model = madeAgain(best, prepared, images, stop);
        if (model != null) {
            new ModelFile(path).write(ModelJson.write(model));
            stdout.println(
                    "the first model, made again with all its recordings, has the fingerprint that the journal has");
            stdout.println(Report.fingerprint(model));
            stdout.println("saved to " + path);
            stdout.println("the test set is still sealed: evaluate " + path + " --open-test-set opens it");
        }
        return true;
    }

    /** The model, with all its recordings; null if it was to stop before. */
    private @Nullable Model madeAgain(TrialRecord trial, TrainingData data, SparseImages images, BooleanSupplier stop) {
        Reproduction reproduction = Reproduction.ofTrial(
                trial.hyperparameters(), trial.requireResult().fingerprint());
        TrainingRun run = JavaTrainer.newRun(trial.hyperparameters(), data, images);
        try (ProgressDisplay progress =
                ProgressDisplay.of(run, spec.commandLine().getErr())) {
            if (!reproduction.advance(run, stop, progress::update)) {
                return null;
            }
        }
        Model model = Model.of(run, modelName(Objects.requireNonNull(out)), Texts.now());
        Reproduction.Mismatch mismatch = reproduction.mismatch(model);
        if (mismatch != null) {
            throw new CommandFailure("made again, the first model has the " + mismatch.what() + " " + mismatch.found()
                    + ", but the journal has " + mismatch.expected()
                    + ": its line was changed, or written by another version");
        }
        return model;
    }
}
