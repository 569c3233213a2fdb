package inkling.client.page;

import inkling.client.js.Js;
import inkling.client.protocol.Command;
import inkling.client.protocol.Event;
import inkling.client.protocol.Message;
import inkling.client.protocol.Progress;
import inkling.client.protocol.Wire;
import inkling.client.protocol.WorkerClient;
import inkling.data.Dataset;
import inkling.data.Standardization;
import inkling.model.ModelJson;
import inkling.nn.Parameters;
import inkling.train.Evaluation;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The page: hands what its worker tells it to the views, and what the visitor does to the worker. */
public final class Page {
    private static final String STARTER = "starter";
    private static final String STARTER_URL = "models/starter.json";

    private final boolean canTrain = TrainingSupport.isThere();
    private final WorkerClient worker;
    private final Messages messages = new Messages();
    private final SettingsView settings = new SettingsView();
    private final TransportView transport = new TransportView(new Buttons());
    private final ChartView lossChart =
            new ChartView("loss-chart", Evaluation::loss, false, 4, Dom.byId("logarithmic"));
    private final ChartView accuracyChart = new ChartView("accuracy-chart", e -> 100 * e.accuracy(), true, 2, null);
    private final PicturesView pictures = new PicturesView();
    private final BarsView bars = new BarsView();
    private final ModelsView models = new ModelsView(new ModelActions());
    private final CertificateView certificate = new CertificateView();
    private final DataView data = new DataView(this::loadData);

    private int current; // the number of the PREPARE or OPEN that the subject came from
    private Subject subject =
            Subject.run(Preset.PAPER_BEST.hyperparameters(), Standardization.MNIST, Dataset.MNIST_SHA256);
    private byte @Nullable [] image; // on the pad
    private boolean trainWhenReady;

    private Page() {
        worker = new WorkerClient("js/worker.js", this::onEvent, messages::complain);
        PadView pad = new PadView(this::onImage);
        new Theme(() -> {
            lossChart.rebuild();
            accuracyChart.rebuild();
            pictures.recolor();
            pad.recolor();
        });
        settings.onChange(this::showWhetherSettingsDiffer);
    }

    /** Brings the page to life: first the starter model, then the data. */
    public static void start() {
        Page page = new Page();
        page.models.refresh();
        Http.get(STARTER_URL, page::openStarter, failure -> page.failStarter(failure.detail()));
    }

    private void openStarter(String json) {
        open(STARTER, json, this::loadData, this::failStarter);
    }

    private void failStarter(String reason) {
        messages.complain("The starter model did not arrive: " + reason);
        loadData();
    }

    private void loadData() {
        if (!canTrain) {
            data.unwanted(TrainingSupport.MISSING);
            return;
        }
        data.load(urls -> worker.send(Message.of(Command.LOAD, urls), this::onReady, this::onLoadFailure));
    }

    private void onLoadFailure(String reason) {
        trainWhenReady = false;
        messages.say("");
        data.failed();
        messages.complain(reason);
    }

    private void onReady(Message ready) {
        data.ready(Wire.numbers(ready), Wire.text(ready));
        showProgress();
        if (trainWhenReady) {
            trainWhenReady = false;
            train();
        }
    }

    private void onEvent(Message message) {
        if (message.getSubject() != 0 && message.getSubject() != current) {
            return; // late news of a run that is no longer shown
        }
        switch (Event.valueOf(message.getType())) {
            case LOADING -> data.loading(Wire.numbers(message)[0]);
            case PROGRESS -> {
                subject.progress = Progress.of(message);
                showProgress();
            }
            case RECORDED -> {
                subject.recordings.add(Wire.recording(Wire.numbers(message)));
                showRecordings();
            }
            case PICTURES -> pictures.update(Wire.floats(message));
            case WEIGHTS -> {
                subject.learned(Parameters.ofFloats(subject.hyperparameters.architecture(), Wire.floats(message)));
                onImage(image);
            }
            case FINGERPRINT -> certificate.update(subject, Wire.text(message));
            default -> throw new IllegalStateException("an answer that nobody has asked for: " + message.getType());
        }
    }

    private void open(String name, String json, Runnable then, Consumer<String> onFailure) {
        worker.send(
                Message.of(Command.OPEN, name + "\n" + json),
                answer -> {
                    current = answer.getId();
                    show(Subject.model(name, ModelJson.readMetadata(name, Wire.text(answer), Wire.floats(answer))));
                    settings.show(subject.hyperparameters);
                    then.run();
                },
                onFailure);
    }

    private void show(Subject other) {
        subject = other;
        messages.subject(other.name);
        certificate.clear();
        if (!trainWhenReady) {
            messages.say(other.ending());
        }
        transport.updateSeal(other.testOpenings);
        showRecordings();
        showProgress();
        onImage(image);
    }

    private void onImage(byte @Nullable [] drawn) {
        image = drawn;
        bars.update(drawn == null ? null : subject.read(drawn));
    }

    private void showProgress() {
        transport.update(subject.hyperparameters, subject.progress, data.trainingImages());
        showWhetherSettingsDiffer();
        if (subject.isRun && subject.progress.over()) {
            messages.say(subject.ending());
        }
    }

    private void showRecordings() {
        lossChart.update(subject.recordings, subject.hyperparameters.steps());
        accuracyChart.update(subject.recordings, subject.hyperparameters.steps());
        transport.update(subject.newest());
    }

    /** A run that is under way keeps its settings: says so where the form differs from them. */
    private void showWhetherSettingsDiffer() {
        boolean differ = subject.isUnderWay() && !subject.hyperparameters.equals(settings.value());
        Dom.byId("settings-changed").setHidden(!differ);
    }

    /** Goes on with the run that is under way, or starts one. */
    private void train() {
        if (subject.isUnderWay() || prepare()) {
            worker.send(Message.of(Command.PLAY), answer -> {}, this::failRun);
            expect(true);
        }
    }

    private void pause() {
        worker.send(Message.of(Command.PAUSE));
        expect(false);
    }

    /** Shows at once what the worker has been asked for; what it says itself comes a moment later. */
    private void expect(boolean playing) {
        subject.progress = subject.progress.withPlaying(playing);
        showProgress();
    }

    /**
     * Starts a run of the form's hyperparameters, paused. The page shows it from now on; its worker gets to it in the order
     * of the commands.
     *
     * @return false, and the visitor is told why, if that is not possible
     */
    private boolean prepare() {
        Hyperparameters hyperparameters = settings.value();
        if (hyperparameters == null) {
            messages.say("First mend the setting that is marked red.");
            settings.focusProblem();
            return false;
        }
        if (!canTrain) {
            messages.complain(TrainingSupport.MISSING);
            return false;
        }
        if (!data.isReady()) {
            messages.say("The training images have not arrived yet.");
            return false;
        }
        current = worker.send(Message.of(Command.PREPARE, Wire.numbers(hyperparameters)), answer -> {}, this::failRun);
        show(Subject.run(hyperparameters, data.standardization(), data.sha256()));
        return true;
    }

    /** What was asked of the run is not possible: it has ended before it began. */
    private void failRun(String reason) {
        if (!subject.progress.over()) {
            subject.progress = subject.progress.failed();
            showProgress();
            messages.complain(reason);
        }
    }

    private void waitForData() {
        trainWhenReady = true;
        messages.say("Training starts as soon as the images have arrived.");
    }

    private final class Buttons implements TransportView.Actions {
        @Override
        public void playOrPause() {
            if (subject.progress.playing()) {
                pause();
            } else if (!canTrain) {
                messages.complain(TrainingSupport.MISSING);
            } else if (data.isReady()) {
                train();
            } else if (data.hasFailed()) {
                loadData();
                waitForData();
            } else if (trainWhenReady) {
                trainWhenReady = false;
                messages.say("");
            } else {
                waitForData();
            }
        }

        @Override
        public void reset() {
            prepare();
        }

        @Override
        public void step() {
            if (subject.isUnderWay() || prepare()) {
                worker.send(Message.of(Command.STEP), answer -> {}, Page.this::failRun);
            }
        }

        @Override
        public void pace(double stepsPerSecond) {
            worker.send(Message.of(Command.PACE, stepsPerSecond));
        }

        @Override
        public void editSeed() {
            settings.focus(Hyperparameter.SEED);
        }
    }

    private final class ModelActions implements ModelsView.Actions {
        @Override
        public void export(String name, Consumer<String> onJson) {
            worker.send(Message.of(Command.EXPORT, name + "\n" + Js.now()), answer -> onJson.accept(Wire.text(answer)));
        }

        @Override
        public void open(String name, String json) {
            trainWhenReady = false;
            Runnable opened = () -> {
                models.suggest(name);
                models.say("Loaded “" + name + "”.");
            };
            Page.this.open(name, json, opened, messages::complain);
        }

        @Override
        public void dismiss() {
            messages.dismiss();
        }

        @Override
        public void complain(String message) {
            messages.complain(message);
        }
    }
}
