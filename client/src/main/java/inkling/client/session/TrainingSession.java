package inkling.client.session;

import inkling.client.js.Js;
import inkling.client.protocol.Command;
import inkling.client.protocol.Event;
import inkling.client.protocol.Message;
import inkling.client.protocol.MessageCodec;
import inkling.client.protocol.RunProgress;
import inkling.client.protocol.WorkerClient;
import inkling.client.ui.Messages;
import inkling.model.ModelJson;
import inkling.model.TestOpening;
import inkling.nn.Parameters;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.typedarrays.Float32Array;

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
    private String urls = ""; // that the images came from

    /**
     * Starts the worker.
     *
     * @param messages where to say what goes wrong
     */
    public TrainingSession(Messages messages) {
        this.messages = messages;
        worker = new WorkerClient("js/worker.js", this::onEvent, messages::complain);
    }

    /** Tells this listener all news from now on. */
    public void listen(SessionListener listener) {
        listeners.add(listener);
    }

    private void tell(Consumer<SessionListener> news) {
        listeners.forEach(news);
    }

    private void onEvent(Message message) {
        if (message.getSubject() != 0 && message.getSubject() != current) {
            return; // late news of a run that is no longer shown
        }
        switch (Event.valueOf(message.getType())) {
            case LOADING -> tell(listener -> listener.loading(MessageCodec.numbers(message)[0]));
            case PROGRESS -> progressed(RunProgress.of(message));
            case RECORDED -> {
                subject.recordings.add(MessageCodec.recording(MessageCodec.numbers(message)));
                tell(listener -> listener.recorded(subject));
            }
            case PICTURES -> {
                float[] product = MessageCodec.floats(message);
                tell(listener -> listener.multiplied(product));
            }
            case WEIGHTS -> {
                subject.learned(
                        Parameters.ofFloats(subject.hyperparameters.architecture(), MessageCodec.floats(message)));
                tell(listener -> listener.learned(subject));
            }
            case FINGERPRINT -> {
                subject.fingerprint = MessageCodec.text(message);
                tell(listener -> listener.fingerprinted(subject));
                if (openings.join(subject)) {
                    tell(listener -> listener.opened(subject));
                }
            }
            default -> throw new IllegalStateException("an answer that nobody has asked for: " + message.getType());
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

    /** The four URLs that the images came from, one a line; empty before. */
    public String urls() {
        return urls;
    }

    /** Loads the images from four URLs, one a line. */
    public void load(String from, Consumer<String> onFailure) {
        urls = from;
        Consumer<Message> onReady = ready -> {
            TrainingImages arrived = TrainingImages.of(ready);
            images = arrived;
            tell(listener -> listener.loaded(arrived));
        };
        worker.send(Message.of(Command.LOAD, from), onReady, onFailure);
    }

    /**
     * Opens a model, whose name may be another than the one in its JSON.
     *
     * @param stored whether the server keeps it under this name
     */
    public void open(String name, String json, boolean stored, Runnable then, Consumer<String> onFailure) {
        Consumer<Message> onOpened = answer -> {
            if (answer.getId() < current) {
                return; // a run was started meanwhile, and has taken its place in the worker
            }
            current = answer.getId();
            ShownNetwork opened = ShownNetwork.model(
                    name, ModelJson.readMetadata(name, MessageCodec.text(answer), MessageCodec.floats(answer)));
            opened.isStored = stored;
            show(opened);
            then.run();
        };
        String line = name.replace('\n', ' '); // a file's name can have line breaks
        worker.send(Message.of(Command.OPEN, line + "\n" + json), onOpened, onFailure);
    }

    /** Hands over the run or model as JSON, under a name. */
    public void export(String name, Consumer<String> onJson) {
        ShownNetwork exported = subject;
        Consumer<Message> onAnswer = answer -> {
            String json = MessageCodec.text(answer);
            boolean opened =
                    !exported.testOpenings.isEmpty(); // the worker does not know of those that this browser does
            onJson.accept(opened ? ModelJson.withOpenings(name, json, exported.testOpenings) : json);
        };
        worker.send(Message.of(Command.EXPORT, name + "\n" + Js.now()), onAnswer);
    }

    /**
     * Starts a run from its seed, paused. It is shown from now on; the worker gets to it in the order of the commands.
     *
     * @param data what it will learn from
     */
    public void start(Hyperparameters hyperparameters, TrainingImages data) {
        prepare(Message.of(Command.PREPARE, MessageCodec.numbers(hyperparameters)));
        show(ShownNetwork.run(hyperparameters, data.standardization(), data.sha256()));
    }

    /** Starts a run from what is shown, paused: its parameters, and other hyperparameters if one likes. */
    public void continueFrom(
            Parameters parent, String itsFingerprint, Hyperparameters hyperparameters, TrainingImages data) {
        Message prepare = Message.of(Command.CONTINUE, MessageCodec.numbers(hyperparameters));
        prepare.setFloats(Float32Array.fromJavaArray(parent.toFloats()));
        prepare(prepare);
        ShownNetwork run = ShownNetwork.run(hyperparameters, data.standardization(), data.sha256());
        run.continuedFrom = itsFingerprint;
        show(run);
    }

    private void prepare(Message message) {
        current = worker.send(message, answer -> {}, this::failRun);
    }

    /** Lets the run go on. */
    public void play() {
        worker.send(Message.of(Command.PLAY), answer -> {}, this::failRun);
        expect(true);
    }

    /** Lets the run rest. */
    public void pause() {
        worker.send(Message.of(Command.PAUSE));
        expect(false);
    }

    /** Shows at once what the worker has been asked for; what it says itself comes a moment later. */
    private void expect(boolean playing) {
        progressed(subject.progress.withPlaying(playing));
    }

    /** Takes one step. */
    public void step() {
        worker.send(Message.of(Command.STEP), answer -> {}, this::failRun);
    }

    /** Sets the pace, in steps a second; infinite for as fast as it goes. */
    public void setPace(double stepsPerSecond) {
        worker.send(Message.of(Command.PACE, stepsPerSecond));
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
        Consumer<Message> onAnswer = answer -> {
            double[] n = MessageCodec.numbers(answer);
            TestOpening opening = new TestOpening(MessageCodec.text(answer), n[0] / n[1], (int) n[1]);
            opened.testOpenings.add(opening);
            openings.join(opened);
            tell(listener -> listener.opened(subject));
            onOpened.accept(opening);
        };
        worker.send(Message.of(Command.OPEN_TEST_SET, Js.now()), onAnswer, reason -> {
            tell(listener -> listener.opened(subject)); // it is counted all the same
            messages.complain(reason);
        });
    }

    /** Asks the worker for something that changes nothing. */
    public void ask(Message command, Consumer<Message> onAnswer) {
        worker.send(command, onAnswer);
    }

    /** The same, for who wants to know why there is no answer. */
    public void ask(Message command, Consumer<Message> onAnswer, Consumer<String> onFailure) {
        worker.send(command, onAnswer, onFailure);
    }
}
