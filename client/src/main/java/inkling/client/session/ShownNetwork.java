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

/** What the page shows: a model, or a run while it goes on. The lab changes it, views only read it. */
public final class ShownNetwork {
    public final String name;
    public final Hyperparameters hyperparameters;
    public final Standardization standardization;
    public final String dataSha256;
    /** The oldest first. */
    public final List<TestOpening> testOpenings;
    /** The oldest first. */
    public final List<Recording> recordings;

    public final boolean isRun;
    /** Fingerprint of the model that it went on from. */
    public @Nullable String continuedFrom;

    /** Whether the server keeps it as {@link #storedName}. */
    public boolean isStored;
    /** The name that it was opened by; empty for a run. */
    public String storedName = "";

    private boolean isOfTheUsualSplit = true;
    /** Of its parameters, once it has ended; empty until then. */
    public String fingerprint = "";

    public RunProgress progress;
    private @Nullable Parameters parameters; // until the first have arrived, a run cannot read
    private @Nullable Network network;

    private ShownNetwork(
            String name,
            Hyperparameters hyperparameters,
            Standardization standardization,
            String dataSha256,
            List<TestOpening> testOpenings,
            List<Recording> recordings,
            boolean isRun,
            RunProgress progress) {
        this.name = name;
        this.hyperparameters = hyperparameters;
        this.standardization = standardization;
        this.dataSha256 = dataSha256;
        this.testOpenings = new ArrayList<>(testOpenings);
        this.recordings = recordings;
        this.isRun = isRun;
        this.progress = progress;
    }

    /** In place of a run or a model, before there is any: it has the paper's settings, and cannot go on. */
    static ShownNetwork nothing() {
        ShownNetwork nothing = run(Preset.PAPER_BEST.hyperparameters(), Standardization.MNIST, Dataset.MNIST_SHA256);
        nothing.progress = nothing.progress.failed();
        return nothing;
    }

    /** A run at its start. */
    static ShownNetwork run(Hyperparameters hyperparameters, Standardization standardization, String dataSha256) {
        RunProgress start = new RunProgress(0, 0, false, false, Status.STOPPED, -1);
        return new ShownNetwork(
                "this run", hyperparameters, standardization, dataSha256, List.of(), new ArrayList<>(), true, start);
    }

    /** A model under the name that it was opened by. */
    static ShownNetwork model(String name, Model model) {
        int divergedAt = model.divergedAt() == null ? -1 : model.divergedAt();
        ShownNetwork subject = new ShownNetwork(
                "model “" + name + "”",
                model.hyperparameters(),
                model.standardization(),
                model.dataSha256(),
                model.testOpenings(),
                new ArrayList<>(model.recordings()),
                false,
                new RunProgress(model.stepsDone(), 0, false, true, model.status(), divergedAt));
        subject.storedName = name;
        subject.continuedFrom = model.continuedFrom();
        subject.isOfTheUsualSplit = model.recipe().splitSeed() == Split.SEED;
        subject.learned(model.parameters());
        return subject;
    }

    /** The server keeps it under a name from now on; empty if it does no longer. */
    public void stored(String itsName) {
        isStored = !itsName.isEmpty();
        storedName = itsName;
    }

    /** Takes the parameters as they are now. */
    void learned(Parameters now) {
        parameters = now;
        network = new Network(now);
    }

    /** As they were last told; null before the first. */
    public @Nullable Parameters parameters() {
        return parameters;
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
