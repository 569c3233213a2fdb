package inkling.client.page;

import inkling.client.js.Js;
import inkling.client.protocol.Command;
import inkling.client.protocol.Event;
import inkling.client.protocol.Message;
import inkling.client.protocol.Progress;
import inkling.client.protocol.Wire;
import inkling.client.protocol.WorkerClient;
import inkling.data.Standardization;
import inkling.model.Model;
import inkling.model.ModelJson;
import inkling.model.TestOpening;
import inkling.nn.Network;
import inkling.nn.Parameters;
import inkling.train.Evaluation;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import inkling.train.Recording;
import inkling.train.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;

/** The page: what is shown on it, and what its worker tells it. */
public final class Page {
    /** Below this width, in CSS pixels, settings and models are folded away at first. */
    private static final int NARROW = 1200;

    private static final String STARTER = "models/starter.json";

    private final WorkerClient worker;
    private final Messages messages = new Messages();
    private final SettingsView settings;
    private final TransportView transport;
    private final ChartView lossChart;
    private final ChartView accuracyChart;
    private final PicturesView pictures;
    private final BarsView bars;
    private final PadView pad;
    private final ModelsView models;
    private final DataView data;

    private Hyperparameters shown = Preset.PAPER_BEST.hyperparameters(); // of the run or model on the page
    private List<Recording> recordings = new ArrayList<>();
    private Progress progress = new Progress(0, 0, false, true, Status.STOPPED, -1);
    private @Nullable Network network;
    private Standardization standardization = Standardization.MNIST;
    private byte @Nullable [] image; // on the pad
    private boolean hasRun; // there is a run, not a model
    private boolean trainWhenReady;

    private Page() {
        worker = new WorkerClient("js/worker.js", this::onEvent, messages::complain);
        bars = new BarsView();
        settings = new SettingsView();
        transport = new TransportView(new Buttons());
        lossChart = new ChartView("loss-chart", Evaluation::loss, false, 4, Dom.byId("logarithmic"));
        accuracyChart = new ChartView("accuracy-chart", e -> 100 * e.accuracy(), true, 2, null);
        pictures = new PicturesView();
        pad = new PadView(this::onImage);
        models = new ModelsView(new ModelActions());
        data = new DataView();
        new Theme(this::recolor);
        settings.onChange(this::showWhetherSettingsDiffer);
        if (Window.current().getInnerWidth() < NARROW) {
            Dom.byId("settings-panel").removeAttribute("open");
            Dom.byId("models-panel").removeAttribute("open");
        }
    }

    /** Brings the page to life: first the starter model, then the data. */
    public static void start() {
        Page page = new Page();
        page.models.refresh();
        ModelStore.request("GET", STARTER, null, null, json -> page.open("starter", json, page::loadData), failure -> {
            page.messages.complain("The starter model did not arrive: " + failure.detail());
            page.loadData();
        });
    }

    private void loadData() {
        data.load(urls -> worker.send(Message.of(Command.LOAD, urls), this::onReady));
    }

    private void onReady(Message ready) {
        double[] images = Wire.numbers(ready);
        data.ready((int) images[0], (int) images[1], (int) images[2]);
        showProgress();
        if (trainWhenReady) {
            trainWhenReady = false;
            train();
        }
    }

    private void onEvent(Message message) {
        switch (Event.valueOf(message.getType())) {
            case LOADING -> data.loading(Wire.numbers(message)[0]);
            case PROGRESS -> {
                progress = Progress.of(message);
                showProgress();
            }
            case RECORDED -> {
                recordings.add(Wire.recording(Wire.numbers(message)));
                showRecordings();
            }
            case PICTURES -> pictures.update(Wire.floats(message));
            case WEIGHTS -> read(Parameters.ofFloats(shown.architecture(), Wire.floats(message)));
            case DONE, FAILED, READY, MODEL, EXPORTED -> {
                // answers, which have been given to who asked
            }
        }
    }

    private void open(String name, String json, Runnable then) {
        worker.send(Message.of(Command.OPEN, json), answer -> {
            show(name, ModelJson.readMetadata(name, Wire.text(answer), Wire.floats(answer)));
            then.run();
        });
    }

    private void show(String name, Model model) {
        hasRun = false;
        shown = model.hyperparameters();
        recordings = new ArrayList<>(model.recordings());
        standardization = model.standardization();
        progress = new Progress(
                model.stepsDone(),
                0,
                false,
                true,
                model.status(),
                model.divergedAt() == null ? -1 : model.divergedAt());
        settings.show(shown);
        transport.updateSeal(model.testOpenings());
        showRecordings();
        showProgress();
        read(model.parameters());
        messages.subject("Model “" + name + "”");
        messages.say(name.equals("starter") ? "" : "Loaded “" + name + "”.");
    }

    /** Lets the pad read with these parameters from now on. */
    private void read(Parameters parameters) {
        network = new Network(parameters);
        onImage(image);
    }

    private void onImage(byte @Nullable [] image) {
        this.image = image;
        bars.update(image == null || network == null ? null : network.forward(standardization.apply(image)));
    }

    /** A run that is under way keeps its settings: says so where the form differs from them. */
    private void showWhetherSettingsDiffer() {
        boolean underWay = hasRun && !progress.over();
        Dom.byId("settings-changed").setHidden(!underWay || shown.equals(settings.value()));
    }

    private void train() {
        if (hasRun && !progress.over()) {
            worker.send(Message.of(Command.PLAY));
            return;
        }
        prepare(() -> worker.send(Message.of(Command.PLAY)));
    }

    /** Starts a run of the form's hyperparameters, paused. */
    private void prepare(Runnable then) {
        Hyperparameters hyperparameters = settings.value();
        if (hyperparameters == null) {
            settings.focusProblem();
            messages.complain("A setting is not possible: see the field marked red.");
            return;
        }
        if (!data.isReady()) {
            messages.say("The training images are still on their way.");
            return;
        }
        shown = hyperparameters;
        hasRun = true;
        recordings = new ArrayList<>();
        standardization = Standardization.MNIST;
        transport.updateSeal(List.<TestOpening>of());
        showRecordings();
        messages.subject("This run");
        messages.say("");
        worker.send(Message.of(Command.PREPARE, Wire.numbers(hyperparameters)), answer -> then.run());
    }

    private void showProgress() {
        transport.update(shown, progress, data.trainingImages());
        showWhetherSettingsDiffer();
        if (!progress.over() || recordings.isEmpty()) {
            return;
        }
        if (progress.status() == Status.DIVERGED) {
            messages.say("Diverged at step " + Format.grouped(progress.divergedAt())
                    + ": the weights are those of step " + Format.grouped(progress.step())
                    + ", the last recording before. A smaller learning rate helps.");
        } else if (progress.status() == Status.COLLAPSED) {
            messages.say("Collapsed: the validation accuracy ended more than 5 points below its own best.");
        } else if (hasRun) {
            messages.say("Done. Draw a digit, and see it read by the network that you have trained.");
        }
    }

    private void showRecordings() {
        lossChart.update(recordings, shown.steps());
        accuracyChart.update(recordings, shown.steps());
        transport.update(recordings.isEmpty() ? null : recordings.get(recordings.size() - 1));
    }

    private void recolor() {
        lossChart.rebuild();
        accuracyChart.rebuild();
        pictures.recolor();
        pad.recolor();
    }

    private final class Buttons implements TransportView.Actions {
        @Override
        public void playOrPause() {
            if (progress.playing()) {
                worker.send(Message.of(Command.PAUSE));
            } else if (!data.isReady() && !(hasRun && !progress.over())) {
                trainWhenReady = true;
                messages.say("Training starts as soon as the images have arrived.");
            } else {
                train();
            }
        }

        @Override
        public void reset() {
            prepare(() -> {});
        }

        @Override
        public void step() {
            if (hasRun && !progress.over()) {
                worker.send(Message.of(Command.STEP));
            } else {
                prepare(() -> worker.send(Message.of(Command.STEP)));
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
        public BiConsumer<String, String> open() {
            return (name, json) -> Page.this.open(name, json, () -> models.suggest(name));
        }

        @Override
        public void say(String message) {
            messages.say(message);
        }

        @Override
        public void complain(String message) {
            messages.complain(message);
        }
    }
}
