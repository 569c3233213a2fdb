package inkling.client.session;

import inkling.client.results.RunProgress;
import inkling.client.ui.Format;
import inkling.data.Dataset;
import inkling.data.Split;
import inkling.data.Standardization;
import inkling.model.Model;
import inkling.model.TestOpening;
import inkling.nn.Network;
import inkling.nn.Parameters;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import inkling.train.Recording;
import inkling.train.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page shows: a model, or a run while it goes on. The session changes it, views only read it. */
public final class ShownNetwork {
    private final String name;
    private final Hyperparameters hyperparameters;
    private final Standardization standardization;
    private final String dataSha256;
    private final boolean isRun;
    private final @Nullable String continuedFrom;
    private final boolean isOfTheUsualSplit;
    private final List<TestOpening> testOpenings;
    private final List<Recording> recordings;

    private boolean isStored;
    private String storedName = "";
    private String fingerprint = "";
    private RunProgress progress;
    private @Nullable Parameters parameters; // until the first have arrived, a run cannot read
    private @Nullable Network network;
    private float @Nullable [] product; // (10 × 784)

    /** A run at its start. */
    private ShownNetwork(
            Hyperparameters hyperparameters,
            Standardization standardization,
            String dataSha256,
            @Nullable String continuedFrom,
            RunProgress progress) {
        name = "this run";
        this.hyperparameters = hyperparameters;
        this.standardization = standardization;
        this.dataSha256 = dataSha256;
        this.continuedFrom = continuedFrom;
        this.progress = progress;
        isRun = true;
        isOfTheUsualSplit = true;
        testOpenings = new ArrayList<>();
        recordings = new ArrayList<>();
    }

    private ShownNetwork(String itsName, Model model) {
        name = "model “" + itsName + "”";
        storedName = itsName;
        hyperparameters = model.hyperparameters();
        standardization = model.standardization();
        dataSha256 = model.dataSha256();
        continuedFrom = model.continuedFrom();
        isRun = false;
        isOfTheUsualSplit = model.recipe().splitSeed() == Split.SEED;
        testOpenings = new ArrayList<>(model.testOpenings());
        recordings = new ArrayList<>(model.recordings());
        int divergedAt = model.divergedAt() == null ? -1 : model.divergedAt();
        progress = new RunProgress(model.stepsDone(), 0, false, true, model.status(), divergedAt);
        learned(model.parameters());
    }

    /** In place of a run or a model, before there is any: it has the paper's settings, and cannot go on. */
    static ShownNetwork nothing() {
        ShownNetwork nothing =
                run(Preset.PAPER_BEST.hyperparameters(), Standardization.MNIST, Dataset.MNIST_SHA256, null);
        nothing.moved(nothing.progress.failed());
        return nothing;
    }

    /**
     * A run at its start.
     *
     * @param continuedFrom fingerprint of the parameters that it starts from; null for those of its seed
     */
    static ShownNetwork run(
            Hyperparameters hyperparameters,
            Standardization standardization,
            String dataSha256,
            @Nullable String continuedFrom) {
        RunProgress start = new RunProgress(0, 0, false, false, Status.STOPPED, -1);
        return new ShownNetwork(hyperparameters, standardization, dataSha256, continuedFrom, start);
    }

    /** A model under the name that it was opened by. */
    static ShownNetwork model(String name, Model model) {
        return new ShownNetwork(name, model);
    }

    /** The run has moved, begun to move, paused or ended. */
    void moved(RunProgress now) {
        progress = now;
    }

    /** Takes the newest recording. */
    void recorded(Recording newest) {
        recordings.add(newest);
    }

    /** Takes the parameters as they are now. */
    void learned(Parameters now) {
        parameters = now;
        network = new Network(now);
    }

    /** Takes W1·W2 (10 × 784) as it is now. */
    void multiplied(float[] now) {
        product = now;
    }

    /** Takes the fingerprint of the parameters that it has come to rest with. */
    void fingerprinted(String now) {
        fingerprint = now;
    }

    /** The test set has been opened for it. */
    void opened(TestOpening opening) {
        testOpenings.add(opening);
    }

    /** The server keeps it under a name from now on; empty if it does no longer. */
    public void stored(String itsName) {
        isStored = !itsName.isEmpty();
        storedName = itsName;
    }

    /** In words. */
    public String name() {
        return name;
    }

    public Hyperparameters hyperparameters() {
        return hyperparameters;
    }

    public Standardization standardization() {
        return standardization;
    }

    /** Digest of the data that it has learned from. */
    public String dataSha256() {
        return dataSha256;
    }

    /** Whether it is a run of this page, and not a model that was opened. */
    public boolean isRun() {
        return isRun;
    }

    /** Fingerprint of the model that it went on from; null if it began with its seed. */
    public @Nullable String continuedFrom() {
        return continuedFrom;
    }

    /** Whether the server keeps it as {@link #storedName}. */
    public boolean isStored() {
        return isStored;
    }

    /** The name that it was opened or stored by; empty for a run that is not. */
    public String storedName() {
        return storedName;
    }

    /** The oldest first; a view that grows. */
    public List<TestOpening> testOpenings() {
        return testOpenings;
    }

    /** The oldest first; a view that grows. */
    public List<Recording> recordings() {
        return recordings;
    }

    /** Of its parameters, once it has come to rest; empty until then. */
    public String fingerprint() {
        return fingerprint;
    }

    /** How far it is. */
    public RunProgress progress() {
        return progress;
    }

    /** As they were last told; null before the first. */
    public @Nullable Parameters parameters() {
        return parameters;
    }

    /** W1·W2 (10 × 784) as it was last told; null before the first. */
    public float @Nullable [] product() {
        return product;
    }

    /** Whether it has learned from the part of its data that everybody learns from, so that it can be judged on the rest. */
    public boolean isOfTheUsualSplit() {
        return isOfTheUsualSplit;
    }

    /** Whether its seed and hyperparameters alone lead to its weights. */
    public boolean isFromItsSeed() {
        return continuedFrom == null && isOfTheUsualSplit;
    }

    /** What it makes of a framed drawing (784); null if it can't read yet. */
    public Network.@Nullable Reading read(byte[] image) {
        return network == null ? null : network.forward(standardization.apply(image));
    }

    /** Whether it is a run that can go on. */
    public boolean isUnderWay() {
        return isRun && !progress.over();
    }

    /** How it has ended, in words; nothing while it goes on, or where there is nothing to tell. */
    public String ending() {
        if (!progress.over()) {
            return "";
        }
        return switch (progress.status()) {
            case DIVERGED ->
                "Diverged"
                        + (progress.divergedAt() < 0 ? "" : " at step " + Format.grouped(progress.divergedAt()))
                        + ": a number was no longer finite. The weights are those of step "
                        + Format.grouped(progress.step())
                        + ", the last recording before. A smaller learning rate helps.";
            case COLLAPSED -> "Collapsed: the validation accuracy ended more than 5 points below its own best.";
            case DONE -> isRun ? "Done. Draw a digit: your network reads it." : "";
            case STOPPED -> "";
        };
    }

    /** Its last recording; null before the first. */
    public @Nullable Recording newest() {
        return recordings.isEmpty() ? null : recordings.get(recordings.size() - 1);
    }
}
