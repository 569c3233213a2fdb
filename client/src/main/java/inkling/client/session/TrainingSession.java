package inkling.client.session;

import inkling.client.js.BrowserMemory;
import inkling.client.js.Js;
import inkling.client.protocol.Command;
import inkling.client.protocol.Done;
import inkling.client.protocol.LoadedData;
import inkling.client.protocol.OpenedModel;
import inkling.client.protocol.PackedData;
import inkling.client.protocol.TrainingCommand.Continue;
import inkling.client.protocol.TrainingCommand.Export;
import inkling.client.protocol.TrainingCommand.FetchExample;
import inkling.client.protocol.TrainingCommand.FetchImages;
import inkling.client.protocol.TrainingCommand.FindDead;
import inkling.client.protocol.TrainingCommand.Load;
import inkling.client.protocol.TrainingCommand.Open;
import inkling.client.protocol.TrainingCommand.OpenTestSet;
import inkling.client.protocol.TrainingCommand.Pace;
import inkling.client.protocol.TrainingCommand.Prepare;
import inkling.client.protocol.TrainingCommand.Read;
import inkling.client.protocol.TrainingCommand.RunOrder;
import inkling.client.protocol.TrainingCommand.Share;
import inkling.client.protocol.TrainingCommand.Step;
import inkling.client.protocol.TrainingEvent;
import inkling.client.protocol.TrainingEvent.Fingerprinted;
import inkling.client.protocol.TrainingEvent.Learned;
import inkling.client.protocol.TrainingEvent.Loading;
import inkling.client.protocol.TrainingEvent.Multiplied;
import inkling.client.protocol.TrainingEvent.Progressed;
import inkling.client.protocol.TrainingEvent.Recorded;
import inkling.client.protocol.WorkerClient;
import inkling.client.protocol.WorkerClient.NumberedAnswer;
import inkling.client.results.Readings;
import inkling.client.results.RunProgress;
import inkling.client.session.SessionListener.Change;
import inkling.client.ui.Messages;
import inkling.data.DataSource;
import inkling.model.ModelJson;
import inkling.model.TestOpening;
import inkling.nn.Parameters;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The run or model that the page is about, and the worker that it lives in. */
public final class TrainingSession {
    private final String obstacle = TrainingSupport.obstacle();
    private final Messages messages;
    private final WorkerClient worker;
    private final List<SessionListener> listeners = new ArrayList<>();

    private final TestSetLedger openings = new TestSetLedger(BrowserMemory.local());
    private int current; // the number of the command that what is shown came from
    private ShownNetwork shown = ShownNetwork.nothing();
    private @Nullable TrainingImages images;
    private double loadedBytes;
    private int opening; // models that the worker has been asked to open, and has not answered
    private final List<Runnable> waiting = new ArrayList<>(); // for that

    /**
     * Starts the worker.
     *
     * @param messages where to say what goes wrong
     */
    public TrainingSession(Messages messages) {
        this.messages = messages;
        worker = new WorkerClient("js/worker.js", TrainingEvent::decode, this::onEvent, messages::complain);
    }

    /** Tells this listener all news from now on. */
    public void listen(SessionListener listener) {
        listeners.add(listener);
    }

    private void tell(Change what) {
        for (SessionListener listener : listeners) {
            listener.changed(what, shown);
        }
    }

    private void onEvent(TrainingEvent event) {
        if (event.run() != 0 && event.run() != current) {
            return; // late news of a run that is no longer shown
        }
        if (event instanceof Loading loading) {
            loadedBytes = loading.bytes();
            tell(Change.LOADING);
        } else if (event instanceof Progressed progressed) {
            progressed(progressed.now());
        } else if (event instanceof Recorded recorded) {
            shown.recorded(recorded.recording());
            tell(Change.RECORDINGS);
        } else if (event instanceof Multiplied multiplied) {
            shown.multiplied(multiplied.product());
            tell(Change.PRODUCT);
        } else if (event instanceof Learned learned) {
            shown.learned(Parameters.ofFloats(shown.hyperparameters().architecture(), learned.parameters()));
            tell(Change.PARAMETERS);
        } else if (event instanceof Fingerprinted fingerprinted) {
            shown.fingerprinted(fingerprinted.fingerprint());
            tell(Change.FINGERPRINT);
            if (openings.join(shown)) {
                tell(Change.OPENINGS);
            }
        }
    }

    private void progressed(RunProgress now) {
        shown.moved(now);
        tell(Change.PROGRESS);
    }

    private void show(ShownNetwork other) {
        shown = other;
        tell(Change.NETWORK);
    }

    /** What is shown. */
    public ShownNetwork shown() {
        return shown;
    }

    /** Whether this browser has what training needs. */
    public boolean canTrain() {
        return obstacle.isEmpty();
    }

    /** Why training is not possible, where it is not. */
    public String obstacle() {
        return obstacle;
    }

    /** The images that have arrived; null until then. */
    public @Nullable TrainingImages images() {
        return images;
    }

    /** Compressed bytes of the images that have arrived so far. */
    public double loadedBytes() {
        return loadedBytes;
    }

    /** Loads the images. */
    public void load(DataSource source, Consumer<String> onFailure) {
        loadedBytes = 0;
        Consumer<LoadedData> onLoaded = loaded -> {
            images = TrainingImages.of(loaded);
            tell(Change.IMAGES);
        };
        worker.send(new Load(source), onLoaded, onFailure);
    }

    /** Gives a copy of the packed images to somebody who hands it on to another worker. */
    public void share(Consumer<PackedData> onData, Consumer<String> onFailure) {
        worker.send(new Share(), onData, onFailure);
    }

    /**
     * Opens a model, whose name may be another than the one in its JSON.
     *
     * @param stored whether the server keeps it under this name
     */
    public void open(String name, String json, boolean stored, Runnable then, Consumer<String> onFailure) {
        NumberedAnswer<OpenedModel> onOpened = (id, answer) -> {
            if (id > current) { // else a run was started meanwhile, and has taken its place in the worker
                current = id;
                ShownNetwork opened =
                        ShownNetwork.model(name, ModelJson.readMetadata(name, answer.metadata(), answer.parameters()));
                opened.stored(stored ? name : "");
                show(opened);
                then.run();
            }
            opened();
        };
        opening++;
        worker.send(new Open(name, json), onOpened, reason -> {
            onFailure.accept(reason);
            opened();
        });
    }

    /** One model less is being opened: what has waited for it is done. */
    private void opened() {
        opening--;
        if (opening == 0) {
            List<Runnable> due = new ArrayList<>(waiting);
            waiting.clear();
            due.forEach(Runnable::run);
        }
    }

    /** Takes a network that was shown, and its JSON. */
    @FunctionalInterface
    public interface OnExported {
        /** Here they are; by now, another may be shown. */
        void accept(ShownNetwork exported, String json);
    }

    /** Hands over what is shown under a name; while a model is being opened, once it is. */
    public void export(String name, OnExported onExported) {
        if (opening > 0) {
            waiting.add(() -> export(name, onExported));
            return;
        }
        ShownNetwork exported = shown;
        Consumer<String> onAnswer = json -> {
            List<TestOpening> itsOpenings = exported.testOpenings(); // of which the worker does not know
            onExported.accept(exported, itsOpenings.isEmpty() ? json : ModelJson.withOpenings(name, json, itsOpenings));
        };
        worker.send(new Export(name, Js.now()), onAnswer);
    }

    /**
     * Starts a run from its seed, paused. It is shown from now on; the worker gets to it in the order of the commands.
     *
     * @param data what it will learn from
     */
    public void start(Hyperparameters hyperparameters, TrainingImages data) {
        prepare(new Prepare(hyperparameters));
        show(ShownNetwork.run(hyperparameters, data.standardization(), data.sha256(), null));
    }

    /** Starts a run from what is shown, paused: its parameters, and other hyperparameters if one likes. */
    public void continueFrom(
            Parameters parent, String itsFingerprint, Hyperparameters hyperparameters, TrainingImages data) {
        prepare(new Continue(hyperparameters, parent.toFloats()));
        show(ShownNetwork.run(hyperparameters, data.standardization(), data.sha256(), itsFingerprint));
    }

    private void prepare(Command<Done> command) {
        current = order(command);
    }

    /** Orders the run to do something; what fails then is the run. */
    private int order(Command<Done> command) {
        return worker.send(command, (id, done) -> {}, this::failRun);
    }

    /** Lets the run go on. */
    public void play() {
        order(RunOrder.PLAY);
        expect(true);
    }

    /** Lets the run rest. */
    public void pause() {
        worker.send(RunOrder.PAUSE);
        expect(false);
    }

    /** Shows at once what the worker has been asked for; what it says itself comes a moment later. */
    private void expect(boolean playing) {
        progressed(shown.progress().withPlaying(playing));
    }

    /** Takes one step. */
    public void step() {
        order(new Step(1));
    }

    /** Sets the pace, in steps a second; infinite for as fast as it goes. */
    public void setPace(double stepsPerSecond) {
        worker.send(new Pace(stepsPerSecond));
    }

    /** What was asked of the run is not possible: it has ended before it began. */
    private void failRun(String reason) {
        if (!shown.progress().over()) {
            progressed(shown.progress().failed());
            messages.complain(reason);
        }
    }

    /** How often the test set of this data has been opened in this browser, or for this model if that is more. */
    public int openings() {
        return openings.count(shown);
    }

    /** Opens the test set for what is shown: it is counted first, then measured, and then told. */
    public void openTestSet(Consumer<TestOpening> onOpened) {
        ShownNetwork opened = shown;
        openings.opening(opened);
        Consumer<TestOpening> onAnswer = opening -> {
            openings.opened(opened, opening);
            tell(Change.OPENINGS);
            onOpened.accept(opening);
        };
        worker.send(new OpenTestSet(Js.now()), onAnswer, reason -> {
            tell(Change.OPENINGS); // it is counted all the same
            messages.complain(reason);
        });
    }

    /** Has all validation images read. */
    public void read(Consumer<Readings> onReadings, Consumer<String> onFailure) {
        worker.send(new Read(), onReadings, onFailure);
    }

    /** Has the hidden units found that say the same to every validation image: (H) 1 for such a one, else 0. */
    public void findDead(Consumer<byte[]> onDead) {
        worker.send(new FindDead(), onDead);
    }

    /** Fetches images of the training file by their numbers: grey levels, (n × 784). */
    public void fetchImages(int[] numbers, Consumer<byte[]> onPixels) {
        worker.send(new FetchImages(numbers), onPixels);
    }

    /** Fetches the validation image (784) that is number {@code which} of those of a digit, counted round and round. */
    public void fetchExample(int digit, int which, Consumer<byte[]> onPixels) {
        worker.send(new FetchExample(digit, which), onPixels);
    }
}
