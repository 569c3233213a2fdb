package inkling.client.worker;

import inkling.analysis.Proportion;
import inkling.client.js.EventLoop;
import inkling.client.protocol.Done;
import inkling.client.protocol.LoadedData;
import inkling.client.protocol.OpenedModel;
import inkling.client.protocol.PackedData;
import inkling.client.protocol.SuspendedRun;
import inkling.client.protocol.TrainingCommand;
import inkling.client.protocol.TrainingCommand.Continue;
import inkling.client.protocol.TrainingCommand.Export;
import inkling.client.protocol.TrainingCommand.FetchExample;
import inkling.client.protocol.TrainingCommand.FetchImages;
import inkling.client.protocol.TrainingCommand.FindDead;
import inkling.client.protocol.TrainingCommand.Load;
import inkling.client.protocol.TrainingCommand.Open;
import inkling.client.protocol.TrainingCommand.OpenTestSet;
import inkling.client.protocol.TrainingCommand.Order;
import inkling.client.protocol.TrainingCommand.Pace;
import inkling.client.protocol.TrainingCommand.Prepare;
import inkling.client.protocol.TrainingCommand.Read;
import inkling.client.protocol.TrainingCommand.Resume;
import inkling.client.protocol.TrainingCommand.RunOrder;
import inkling.client.protocol.TrainingCommand.Share;
import inkling.client.protocol.TrainingCommand.Step;
import inkling.client.protocol.TrainingCommand.Suspend;
import inkling.client.protocol.TrainingEvent;
import inkling.client.protocol.TrainingEvent.Loading;
import inkling.client.protocol.WorkerPort;
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
import org.jspecify.annotations.Nullable;

/**
 * The worker: carries out commands, and owns the data and either a run or a model.
 */
public final class TrainingWorker {
    private final EventLoop events = EventLoop.browser();
    private final TrainingScheduler loop = new TrainingScheduler(events, this::reportFailure);
    private final Throttle loadingTimer = new Throttle(50);
    private @Nullable PackedImages images;
    private @Nullable TrainingData data;
    private @Nullable Model model; // in place of a run
    private @Nullable KernelTrainer trainer; // of the run

    private TrainingWorker() {}

    /** Listens to the page from now on. */
    public static void start() {
        WorkerPort.listen(TrainingCommand::decode, new TrainingWorker()::carryOut);
    }

    private void carryOut(TrainingCommand<?> command, int id) {
        if (command instanceof Order order) {
            follow(order, id);
        } else if (command instanceof Load load) {
            load(load, id);
        } else if (command instanceof Share share) {
            WorkerPort.answer(share, id, share());
        } else if (command instanceof Suspend suspend) {
            WorkerPort.answer(suspend, id, suspend());
        } else if (command instanceof Open open) {
            open(open, id);
        } else if (command instanceof Export export) {
            WorkerPort.answer(export, id, export(export));
        } else if (command instanceof Read read) {
            WorkerPort.answer(read, id, queries().read(parameters(), standardization(), base(), stepsDone()));
        } else if (command instanceof FindDead find) {
            WorkerPort.answer(find, id, queries().findDead(parameters(), standardization(), base()));
        } else if (command instanceof FetchImages fetch) {
            WorkerPort.answer(fetch, id, ImageQueries.pixels(requireData(), fetch.images()));
        } else if (command instanceof FetchExample fetch) {
            WorkerPort.answer(fetch, id, ImageQueries.example(requireData(), fetch.digit(), fetch.which()));
        } else if (command instanceof OpenTestSet openTestSet) {
            WorkerPort.answer(openTestSet, id, openTestSet(openTestSet.time()));
        }
    }

    private void follow(Order order, int id) {
        if (order instanceof Prepare prepare) {
            begin(prepare.hyperparameters(), InitialWeights.SEED, order, id);
            return;
        } else if (order instanceof Continue next) {
            begin(next.hyperparameters(), InitialWeights.from(parent(next)), order, id);
            return;
        } else if (order instanceof Resume resume) {
            resume(resume.run(), order, id);
            return;
        } else if (order instanceof Pace pace) {
            loop.setPace(pace.stepsPerSecond());
        } else if (order == RunOrder.PLAY) {
            loop.play();
        } else if (order == RunOrder.PAUSE) {
            loop.pause();
        } else if (order instanceof Step step) {
            loop.step(step.steps());
        }
        WorkerPort.answer(order, id, Done.DONE);
    }

    private void load(Load load, int id) {
        new DataLoader(load.source(), this::tellLoading)
                .load(
                        dataset -> {
                            TrainingData loaded = TrainingData.of(dataset);
                            images = PackedImages.ofTraining(loaded.dataset().training(), loaded.split());
                            data = loaded;
                            WorkerPort.answer(load, id, summary(loaded));
                        },
                        reason -> WorkerPort.fail(id, reason));
    }

    private void tellLoading(double bytes) {
        if (loadingTimer.isDue(events.now())) {
            tell(new Loading(bytes));
        }
    }

    private static LoadedData summary(TrainingData data) {
        return new LoadedData(
                data.split().training().length,
                data.split().validation().length,
                data.dataset().test().size(),
                data.standardization(),
                data.dataset().sha256());
    }

    private PackedData share() {
        TrainingData itsData = requireData();
        return new PackedData(
                itsData.dataset().training().size(),
                itsData.standardization(),
                itsData.dataset().sha256(),
                requireImages().copy());
    }

    private void begin(Hyperparameters hyperparameters, InitialWeights start, Order order, int id) {
        Recipe recipe = Recipe.of(hyperparameters, requireData(), start);
        take(recipe, Checkpoint.first(recipe, start), null, order, id);
    }

    private SuspendedRun suspend() {
        loop.pause();
        TrainingRun run = loop.requireRun();
        return new SuspendedRun(RecipeJson.write(run.recipe()), RunStateCodec.write(run.state(), run.recipe()));
    }

    private void resume(SuspendedRun run, Order order, int id) {
        Recipe recipe = RecipeJson.read("The run’s recipe", run.recipe());
        recipe.requireRunnable(requireData().dataset().sha256(), requireData().standardization());
        RunState state = RunStateCodec.read("The run’s state", run.state(), recipe);
        take(recipe, state.checkpoint(), state, order, id);
    }

    /** Takes up a run in place of whatever is here, paused; without a state, it is at its start. */
    private void take(Recipe recipe, Checkpoint checkpoint, @Nullable RunState state, Order order, int id) {
        Split split = requireData().split();
        loop.discard();
        model = null;
        KernelTrainer its = new KernelTrainer(recipe, requireImages(), checkpoint);
        TrainingRun run =
                state == null ? new TrainingRun(recipe, split, its) : TrainingRun.resume(recipe, split, its, state);
        trainer = its;
        WorkerPort.answer(order, id, Done.DONE);
        loop.prepare(run, new Reporter(run, its::product, id, TrainingWorker::tell));
    }

    private static Parameters parent(Continue next) {
        return Parameters.ofFloats(next.hyperparameters().architecture(), next.parameters());
    }

    private NetworkQueries queries() {
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
        return model != null || trainer == null ? requireImages().end() : trainer.end();
    }

    private TestOpening openTestSet(String time) {
        Proportion right = queries().readTestImages(parameters(), standardization());
        return new TestOpening(time, right.share(), right.n());
    }

    private void open(Open open, int id) {
        Model read = ModelJson.read(open.name(), open.json());
        loop.discard();
        model = read;
        WorkerPort.answer(
                open,
                id,
                new OpenedModel(ModelJson.writeMetadata(read), read.parameters().toFloats()));
        tell(Reporter.product(id, read.parameters()));
        tell(Reporter.fingerprint(id, read.parameters()));
    }

    private String export(Export export) {
        Model exported =
                model != null ? model.named(export.name()) : Model.of(loop.requireRun(), export.name(), export.time());
        return ModelJson.write(exported);
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

    private static void tell(TrainingEvent event) {
        WorkerPort.tell(event.encode());
    }

    private void reportFailure(RuntimeException e) {
        WorkerPort.fail(0, e.getMessage());
    }
}
