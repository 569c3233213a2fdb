package inkling.client.session;

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

    private final TestSetLedger openings = new TestSetLedger();
    private int current; // the number of the PREPARE or OPEN that the subject came from
    private ShownNetwork subject = ShownNetwork.nothing();
    private @Nullable TrainingImages images;

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

    private void tell(Consumer<SessionListener> news) {
        listeners.forEach(news);
    }

    private void onEvent(TrainingEvent event) {
        if (event.run() != 0 && event.run() != current) {
            return; // late news of a run that is no longer shown
        }
        if (event instanceof Loading loading) {
            tell(listener -> listener.loading(loading.bytes()));
        } else if (event instanceof Progressed progressed) {
            progressed(progressed.now());
        } else if (event instanceof Recorded recorded) {
            subject.recordings.add(recorded.recording());
            tell(listener -> listener.recorded(subject));
        } else if (event instanceof Multiplied multiplied) {
            tell(listener -> listener.multiplied(multiplied.product()));
        } else if (event instanceof Learned learned) {
            subject.learned(Parameters.ofFloats(subject.hyperparameters.architecture(), learned.parameters()));
            tell(listener -> listener.learned(subject));
        } else if (event instanceof Fingerprinted fingerprinted) {
            subject.fingerprint = fingerprinted.fingerprint();
            tell(listener -> listener.fingerprinted(subject));
            if (openings.join(subject)) {
                tell(listener -> listener.opened(subject));
            }
        }
    }

    private void progressed(RunProgress now) {
        subject.progress = now;
        tell(listener -> listener.progressed(subject));
    }

    private void show(ShownNetwork other) {
        subject = other;
        tell(listener -> listener.subjectChanged(other));
    }

    /** What is shown. */
    public ShownNetwork subject() {
        return subject;
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

    /** Loads the images. */
    public void load(DataSource source, Consumer<String> onFailure) {
        Consumer<LoadedData> onLoaded = loaded -> {
            TrainingImages arrived = TrainingImages.of(loaded);
            images = arrived;
            tell(listener -> listener.loaded(arrived));
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
            if (id < current) {
                return; // a run was started meanwhile, and has taken its place in the worker
            }
            current = id;
            ShownNetwork opened =
                    ShownNetwork.model(name, ModelJson.readMetadata(name, answer.metadata(), answer.parameters()));
            opened.isStored = stored;
            show(opened);
            then.run();
        };
        worker.send(new Open(name, json), onOpened, onFailure);
    }

    /** Hands over the run or model as JSON, under a name. */
    public void export(String name, Consumer<String> onJson) {
        ShownNetwork exported = subject;
        Consumer<String> onAnswer = json -> {
            boolean opened =
                    !exported.testOpenings.isEmpty(); // the worker does not know of those that this browser does
            onJson.accept(opened ? ModelJson.withOpenings(name, json, exported.testOpenings) : json);
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
        show(ShownNetwork.run(hyperparameters, data.standardization(), data.sha256()));
    }

    /** Starts a run from what is shown, paused: its parameters, and other hyperparameters if one likes. */
    public void continueFrom(
            Parameters parent, String itsFingerprint, Hyperparameters hyperparameters, TrainingImages data) {
        prepare(new Continue(hyperparameters, parent.toFloats()));
        ShownNetwork run = ShownNetwork.run(hyperparameters, data.standardization(), data.sha256());
        run.continuedFrom = itsFingerprint;
        show(run);
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
        progressed(subject.progress.withPlaying(playing));
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
        if (!subject.progress.over()) {
            progressed(subject.progress.failed());
            messages.complain(reason);
        }
    }

    /** How often the test set of this data has been opened in this browser, or for this model if that is more. */
    public int openings() {
        return Math.max(openings.count(subject.dataSha256), subject.testOpenings.size());
    }

    /** Opens the test set for what is shown: it is counted first, then measured, and then told. */
    public void openTestSet(Consumer<TestOpening> onOpened) {
        ShownNetwork opened = subject;
        openings.add(subject.dataSha256);
        Consumer<TestOpening> onAnswer = opening -> {
            opened.testOpenings.add(opening);
            openings.join(opened);
            tell(listener -> listener.opened(subject));
            onOpened.accept(opening);
        };
        worker.send(new OpenTestSet(Js.now()), onAnswer, reason -> {
            tell(listener -> listener.opened(subject)); // it is counted all the same
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
