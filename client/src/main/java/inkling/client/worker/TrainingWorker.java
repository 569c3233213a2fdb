package inkling.client.worker;

import inkling.analysis.Proportion;
import inkling.client.js.Js;
import inkling.client.protocol.Command;
import inkling.client.protocol.Event;
import inkling.client.protocol.Message;
import inkling.client.protocol.MessageCodec;
import inkling.data.Dataset;
import inkling.data.Split;
import inkling.data.Standardization;
import inkling.model.Model;
import inkling.model.ModelJson;
import inkling.model.RecipeJson;
import inkling.model.TestOpening;
import inkling.nn.Parameters;
import inkling.train.Checkpoint;
import inkling.train.Hyperparameters;
import inkling.train.InitialWeights;
import inkling.train.Recipe;
import inkling.train.RunState;
import inkling.train.RunStateCodec;
import inkling.train.TrainingData;
import inkling.train.TrainingRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * The worker: carries out commands, and owns the data and either a run or a model.
 */
public final class TrainingWorker {
    private final TrainingScheduler loop = new TrainingScheduler(this::reportFailure);
    private final Throttle loadingTimer = new Throttle(50);
    private @Nullable PackedImages images;
    private @Nullable TrainingData data;
    private @Nullable Model model; // in place of a run
    private final List<TestOpening> openings = new ArrayList<>(); // since the run or model came

    private TrainingWorker() {}

    /** Listens to the page from now on. */
    public static void start() {
        Commands.listen(new TrainingWorker()::carryOut);
    }

    private void carryOut(Command command, Message message) {
        switch (command) {
            case LOAD -> load(message);
            case PREPARE -> prepare(message, InitialWeights.SEED);
            case CONTINUE -> prepare(message, parent(message));
            case PLAY -> {
                loop.play();
                answer(message, Message.of(Event.DONE));
            }
            case PAUSE -> {
                loop.pause();
                answer(message, Message.of(Event.DONE));
            }
            case STEP -> {
                loop.step(message.getNumbers() == null ? 1 : (int) MessageCodec.numbers(message)[0]);
                answer(message, Message.of(Event.DONE));
            }
            case SUSPEND -> suspend(message);
            case RESUME -> resume(message);
            case PACE -> {
                loop.setPace(MessageCodec.numbers(message)[0]);
                answer(message, Message.of(Event.DONE));
            }
            case OPEN -> open(message);
            case EXPORT -> export(message);
            case BENCHMARK -> benchmark(message);
            case READ -> answer(message, inspector().read(parameters(), standardization(), base(), stepsDone()));
            case ACTIVITY -> answer(message, inspector().findDead(parameters(), standardization(), base()));
            case IMAGES -> answer(message, inspector().grey(MessageCodec.numbers(message)));
            case EXAMPLE -> {
                double[] numbers = MessageCodec.numbers(message);
                answer(message, inspector().example((int) numbers[0], (int) numbers[1]));
            }
            case OPEN_TEST_SET -> openTestSet(message);
            case PCA, TRY, LOAD_TRAINING -> throw Commands.notMine(command);
        }
    }

    private void load(Message message) {
        DataLoader loader = new DataLoader(MessageCodec.lines(message), this::tellLoading);
        loader.load(
                files -> {
                    TrainingData loaded = TrainingData.of(Dataset.read(files));
                    images = PackedImages.ofTraining(loaded.dataset().training(), loaded.split());
                    data = loaded;
                    answer(message, ready(loaded));
                },
                reason -> Commands.fail(message, reason));
    }

    private void tellLoading(double bytes) {
        if (loadingTimer.isDue(Performance.now())) {
            Js.post(Message.of(Event.LOADING, bytes), null);
        }
    }

    private static Message ready(TrainingData data) {
        Message ready = Message.of(
                Event.READY,
                data.split().training().length,
                data.split().validation().length,
                data.dataset().test().size(),
                data.standardization().mean(),
                data.standardization().std());
        ready.setText(data.dataset().sha256());
        return ready;
    }

    private void prepare(Message message, InitialWeights start) {
        Hyperparameters hyperparameters = MessageCodec.hyperparameters(MessageCodec.numbers(message));
        Recipe recipe = Recipe.of(hyperparameters, requireData(), start);
        take(message, recipe, Checkpoint.first(recipe, start), null);
    }

    private void suspend(Message message) {
        loop.pause();
        TrainingRun run = loop.requireRun();
        Message answer = Message.of(Event.STATE, RecipeJson.write(run.recipe()));
        answer.setBytes(Int8Array.fromJavaArray(RunStateCodec.write(run.state(), run.recipe())));
        answer(message, answer);
    }

    private void resume(Message message) {
        Recipe recipe = RecipeJson.read("The run’s recipe", MessageCodec.text(message));
        recipe.requireRunnable(requireData().dataset().sha256(), requireData().standardization());
        byte[] bytes = Objects.requireNonNull(message.getBytes()).copyToJavaArray();
        RunState state = RunStateCodec.read("The run’s state", bytes, recipe);
        take(message, recipe, state.checkpoint(), state);
    }

    /** Takes up a run in place of whatever is here; without a state, it is at its start. */
    private void take(Message message, Recipe recipe, Checkpoint checkpoint, @Nullable RunState state) {
        Split split = requireData().split();
        loop.discard();
        model = null;
        openings.clear();
        KernelTrainer trainer = new KernelTrainer(recipe, requireImages(), checkpoint);
        TrainingRun run = state == null
                ? new TrainingRun(recipe, split, trainer)
                : TrainingRun.resume(recipe, split, trainer, state);
        answer(message, Message.of(Event.DONE));
        loop.prepare(run, trainer, message.getId());
    }

    private static InitialWeights parent(Message message) {
        Hyperparameters hyperparameters = MessageCodec.hyperparameters(MessageCodec.numbers(message));
        return InitialWeights.from(Parameters.ofFloats(hyperparameters.architecture(), MessageCodec.floats(message)));
    }

    private NetworkQueries inspector() {
        return new NetworkQueries(requireData(), requireImages());
    }

    private Parameters parameters() {
        return model != null ? model.parameters() : loop.requireRun().parameters();
    }

    private Standardization standardization() {
        return model != null ? model.standardization() : requireData().standardization();
    }

    private int stepsDone() {
        return model != null ? model.stepsDone() : loop.requireRun().step();
    }

    /** Where the memory behind the images is free. */
    private int base() {
        return model != null ? requireImages().end() : loop.requireTrainer().end();
    }

    private void openTestSet(Message message) {
        Proportion right = inspector().readTestImages(parameters(), standardization());
        openings.add(new TestOpening(MessageCodec.text(message), right.share(), right.n()));
        Message answer = Message.of(Event.OPENED, right.count(), right.n());
        answer.setText(MessageCodec.text(message));
        answer(message, answer);
    }

    private void benchmark(Message message) {
        double[] numbers = MessageCodec.numbers(message);
        Hyperparameters hyperparameters = MessageCodec.hyperparameters(numbers);
        loop.discard();
        model = null;
        answer(
                message,
                new Benchmark(hyperparameters, requireImages(), requireData()).run(numbers[numbers.length - 1]));
    }

    private void open(Message message) {
        String text = MessageCodec.text(message);
        int nameEnd = text.indexOf('\n');
        Model read = ModelJson.read(text.substring(0, nameEnd), text.substring(nameEnd + 1));
        loop.discard();
        model = read;
        openings.clear();
        Message opened = Message.of(Event.MODEL, ModelJson.writeMetadata(read));
        opened.setFloats(Float32Array.fromJavaArray(read.parameters().toFloats()));
        answer(message, opened);
        Reporter.tellPictures(message.getId(), read.parameters());
        Reporter.tellFingerprint(message.getId(), read.parameters());
    }

    private void export(Message message) {
        List<String> nameAndTime = MessageCodec.lines(message);
        Model exported = model != null
                ? model.named(nameAndTime.get(0))
                : Model.of(loop.requireRun(), nameAndTime.get(0), nameAndTime.get(1));
        answer(message, Message.of(Event.EXPORTED, ModelJson.write(exported.withOpenings(openings))));
    }

    private PackedImages requireImages() {
        if (images == null) {
            throw new IllegalStateException("The training images have not arrived yet.");
        }
        return images;
    }

    private TrainingData requireData() {
        if (data == null) {
            throw new IllegalStateException("The training images have not arrived yet.");
        }
        return data;
    }

    private static void answer(Message command, Message answer) {
        Commands.answer(command, answer);
    }

    private void reportFailure(RuntimeException e) {
        Js.post(Commands.failure(e.getMessage()), null);
    }
}
