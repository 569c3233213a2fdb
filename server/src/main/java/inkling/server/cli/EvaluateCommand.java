package inkling.server.cli;

import inkling.data.Dataset;
import inkling.data.Split;
import inkling.model.Model;
import inkling.model.ModelJson;
import inkling.model.TestOpening;
import inkling.train.Evaluation;
import inkling.train.Evaluator;
import inkling.train.SparseImages;
import inkling.train.TrainingData;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            description = "Makes the model's run again from its seed, and compares the fingerprints.")
    private boolean verify;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        ModelFile file = new ModelFile(path);
        String text = file.read();
        Model model = ModelJson.read(path.toString(), text);
        Dataset dataset = data.files().dataset();
        requireItsData(model, dataset);
        PrintWriter stdout = spec.commandLine().getOut();
        stdout.print(Report.ending(model));
        Evaluation validation = validation(model, dataset);
        stdout.println("validation " + Report.loss(validation));
        stdout.println(Report.accuracy("validation", validation));
        if (openTestSet) {
            Evaluation test = test(model, dataset);
            // written down before it is seen
            file.write(ModelJson.addOpening(
                    path.toString(), text, new TestOpening(TrainCommand.now(), test.accuracy(), test.n())));
            stdout.println(Report.accuracy("test", test));
            stdout.println("the test set has been opened for this model "
                    + times(model.testOpenings().size() + 1));
        }
        stdout.println(Report.fingerprint(model));
        if (verify) {
            Verification.requireSame(model, dataset);
            stdout.println("verified: made again from its seed, it has the same fingerprint and recordings");
        }
        return 0;
    }

    private void requireItsData(Model model, Dataset dataset) {
        if (model.splitSeed() != Split.SEED) {
            throw new CommandFailure("the model was trained with the split seed " + model.splitSeed() + ", not "
                    + Split.SEED + ": what validates here may have been trained on there");
        }
        if (model.dataSha256().equals(dataset.sha256())) {
            return;
        }
        if (!otherData) {
            throw new CommandFailure("the model was trained with other data (SHA-256 " + model.dataSha256() + ", not "
                    + dataset.sha256() + "): name it with --data, or say --other-data");
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
        return n == 1 ? "once" : n == 2 ? "twice" : Cli.format("%,d times", n);
    }
}
