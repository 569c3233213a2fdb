package inkling.server.cli;

import inkling.data.Dataset;
import inkling.model.Model;
import inkling.model.ModelJson;
import inkling.model.TestOpening;
import inkling.train.Evaluation;
import inkling.train.Evaluator;
import inkling.train.InitialWeights;
import inkling.train.SparseImages;
import inkling.train.TrainingData;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inkling evaluate}: how good a model is; on the test set only when asked to, and that is written down. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, description = "Measures a model on the validation images.")
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "MODEL.json", description = "The model's file.")
    private Path path = Path.of("");

    @Option(
            names = "--open-test-set",
            description = "Measures on the test images as well. The model's file keeps the date and the result.")
    private boolean openTestSet;

    @Option(names = "--other-data", description = "Measures on data that the model was not trained with.")
    private boolean otherData;

    @Option(
            names = "--verify",
            description = "Makes the model's run again from its seed or --parent, and compares the fingerprints.")
    private boolean verify;

    @Option(
            names = "--parent",
            paramLabel = "FILE",
            description = "With --verify, for a continued model: the model that it was continued from.")
    private @Nullable Path parent;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        if (parent != null && !verify) {
            throw new ParameterException(spec.commandLine(), "--parent is for --verify alone");
        }
        ModelFile file = new ModelFile(path);
        String text = file.read();
        Model model = ModelJson.read(path.toString(), text);
        Dataset dataset = data.files().dataset();
        requireItsData(model, dataset);
        InitialWeights start = verify ? Verification.start(model, parent == null ? null : new ModelFile(parent)) : null;
        PrintWriter stdout = spec.commandLine().getOut();
        stdout.print(Report.ending(model));
        Evaluation validation = validation(model, dataset);
        stdout.println("validation " + Report.loss(validation));
        stdout.println(Report.accuracy("validation", validation));
        if (openTestSet) {
            openTestSet(file, text, model, dataset);
        }
        stdout.print(Report.lineage(model));
        stdout.println(Report.fingerprint(model));
        if (start != null) {
            Verification.requireSame(model, dataset, start);
            stdout.println("verified: made again from its " + (parent == null ? "seed" : "parent")
                    + ", it has the same fingerprint and recordings");
        }
        return 0;
    }

    private void openTestSet(ModelFile file, String text, Model model, Dataset dataset) {
        Evaluation test = test(model, dataset);
        // written down before it is seen
        file.write(
                ModelJson.addOpening(path.toString(), text, new TestOpening(Texts.now(), test.accuracy(), test.n())));
        PrintWriter stdout = spec.commandLine().getOut();
        stdout.println(Report.accuracy("test", test));
        stdout.println("the test set has been opened for this model "
                + times(model.testOpenings().size() + 1));
    }

    private void requireItsData(Model model, Dataset dataset) {
        OwnData.requireSplit(model);
        if (OwnData.isOf(model, dataset)) {
            return;
        }
        if (!otherData) {
            throw OwnData.differs(model, dataset, "name it with --data, or say --other-data");
        }
        if (verify) {
            throw new CommandFailure("--verify needs the data that the model was trained with");
        }
        if (openTestSet) {
            throw new CommandFailure("--open-test-set is for the data that the model was trained with");
        }
    }

    private static Evaluation validation(Model model, Dataset dataset) {
        TrainingData prepared = TrainingData.of(dataset);
        return finite(Evaluator.evaluate(
                model.parameters(),
                model.standardization(),
                SparseImages.of(dataset.training()),
                prepared.split().validation()));
    }

    private static Evaluation test(Model model, Dataset dataset) {
        SparseImages images = SparseImages.of(dataset.test());
        int[] all = IntStream.range(0, images.size()).toArray();
        return finite(Evaluator.evaluate(model.parameters(), model.standardization(), images, all));
    }

    private static Evaluation finite(Evaluation evaluation) {
        if (!Double.isFinite(evaluation.loss())) {
            throw new CommandFailure("the model has diverged: what it computes is not a number");
        }
        return evaluation;
    }

    private static String times(int n) {
        return n == 1 ? "once" : n == 2 ? "twice" : Texts.format("%,d times", n);
    }
}
