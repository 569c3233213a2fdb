package inkling.server.cli;

import inkling.data.Dataset;
import inkling.model.Model;
import inkling.model.ModelJson;
import inkling.server.files.FileFailure;
import inkling.server.files.OutFile;
import inkling.train.Hyperparameters;
import inkling.train.InitialWeights;
import inkling.train.JavaTrainer;
import inkling.train.Preset;
import inkling.train.Status;
import inkling.train.TrainingData;
import inkling.train.TrainingRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code inkling train}: one run, as the page does it. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description =
                "Trains a network. The same hyperparameters and data give the same fingerprint, here and in the page.",
        sortOptions = false)
final class TrainCommand implements Callable<Integer> {
    /** Between two looks at the stop signal: some 10 ms. */
    private static final int IMAGES_AT_ONCE = 1000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--preset",
            paramLabel = "PRESET",
            description = "Where to start from: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
            converter = PresetOption.class,
            completionCandidates = PresetOption.class,
            defaultValue = "paper-best")
    private Preset preset = Preset.PAPER_BEST;

    @Option(
            names = "--continue",
            paramLabel = "MODEL.json",
            description = "Starts from this model’s parameters, not from the seed’s, and with its settings, unless"
                    + " --preset or options say otherwise. Architecture and data must be the model’s.")
    private @Nullable Path parentPath;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the model. Default: nowhere.")
    private @Nullable Path out;

    @Option(names = "--name", paramLabel = "NAME", description = "The model’s name. Default: FILE’s, or the preset’s.")
    private @Nullable String name;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        Model parent = parentPath == null ? null : new ModelFile(parentPath).model();
        InitialWeights start = parent == null ? InitialWeights.SEED : InitialWeights.from(parent.parameters());
        Hyperparameters hyperparameters = hyperparameters(parent, start);
        ModelFile file = file();
        String modelName = modelName(file);
        TrainingRun run = JavaTrainer.newRun(hyperparameters, trainingData(parent), start);
        try (StopSignal stop = new StopSignal()) {
            train(run, stop);
            Model model = Model.of(run, modelName, Texts.now());
            if (!finish(model, file)) {
                return ExitCode.FAILED;
            }
            return stop.requested() ? ExitCode.STOPPED : model.status() == Status.DIVERGED ? ExitCode.DIVERGED : 0;
        }
    }

    private Hyperparameters hyperparameters(@Nullable Model parent, InitialWeights start) {
        ParseResult parsed = spec.commandLine().getParseResult();
        Hyperparameters basis = parent == null || parsed.hasMatchedOption("--preset")
                ? preset.hyperparameters()
                : parent.hyperparameters();
        try {
            Hyperparameters given = HyperparameterOptions.given(parsed, basis);
            start.requireArchitecture(given.architecture());
            return given;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private TrainingData trainingData(@Nullable Model parent) {
        Dataset dataset = data.files().dataset();
        return parent == null ? TrainingData.of(dataset) : OwnData.prepared(parent, dataset);
    }

    /** Where to write the model, if anywhere. Not over its parent: without that it could never be verified. */
    private @Nullable ModelFile file() {
        if (out == null) {
            return null;
        }
        ModelFile file = new ModelFile(out);
        OutFile target = new OutFile(out);
        target.requireWritable();
        if (parentPath != null && target.isSameAs(parentPath)) {
            throw new ParameterException(
                    spec.commandLine(), "--out must not replace the model that the run continues from, " + parentPath);
        }
        return file;
    }

    private String modelName(@Nullable ModelFile file) {
        String chosen = name != null ? name : file != null ? file.baseName() : preset.key();
        if (!ModelFile.isName(chosen)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "a model’s name must have 1 to " + ModelJson.LONGEST_NAME + " characters: use --name");
        }
        return chosen;
    }

    private void train(TrainingRun run, StopSignal stop) {
        int steps = Math.max(1, IMAGES_AT_ONCE / run.hyperparameters().batchSize());
        try (ProgressDisplay progress =
                ProgressDisplay.of(run, spec.commandLine().getErr())) {
            while (!run.isOver() && !stop.requested()) {
                run.advance(steps);
                progress.update(run);
            }
        }
    }

    /** Reports also an error at once: a process that has been told to end does not live to report it later. */
    private boolean finish(Model model, @Nullable ModelFile file) {
        PrintWriter stdout = spec.commandLine().getOut();
        stdout.println(Report.of(model));
        if (file == null) {
            return true;
        }
        try {
            file.write(ModelJson.write(model));
            stdout.println("saved to " + file.path());
            return true;
        } catch (FileFailure e) {
            FailureReport.print(e, spec.commandLine().getErr());
            return false;
        }
    }
}
