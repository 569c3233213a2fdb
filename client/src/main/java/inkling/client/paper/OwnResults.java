package inkling.client.paper;

import inkling.client.session.ShownNetwork;
import inkling.data.Dataset;
import inkling.paper.Published;
import inkling.search.SettingResult;
import inkling.search.TrialRecord;
import inkling.search.TrialState;
import inkling.train.Evaluation;
import inkling.train.Hyperparameters;
import inkling.train.Recording;
import inkling.train.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has come out here of the paper's settings: in runs and models that the page has shown, and in searches. */
final class OwnResults {
    private List<TrialRecord> searched = List.of(); // those with a setting of the paper's
    private final Map<Hyperparameters, Run> runs = new LinkedHashMap<>();
    private final Map<Hyperparameters, Run> models = new LinkedHashMap<>();

    /** One run: how it ended, and its validation images. */
    record Run(TrialState state, Evaluation last, String source) {}

    /**
     * All runs of a setting.
     *
     * @param runs that ended well
     * @param broken others
     * @param accuracy mean of those that ended well, 0 .. 1
     * @param n validation images
     * @param source where it comes from, in words
     * @param nextSeed one that was not run yet
     * @param standing of those that ended well, image by image; null where that is not known
     */
    record Own(
            int runs,
            int broken,
            double accuracy,
            int n,
            String source,
            int nextSeed,
            @Nullable SettingResult standing) {}

    /** Takes all finished trials of searches. */
    void setSearched(List<TrialRecord> finished) {
        searched = new ArrayList<>();
        for (TrialRecord entry : finished) {
            if (Published.of(entry.hyperparameters()) != null) {
                searched.add(entry);
            }
        }
    }

    /** Takes note of a run or model, if it has come to its end from its seed, on MNIST, with a setting of the paper's. */
    void note(ShownNetwork network) {
        Recording newest = network.newest();
        Status status = network.progress().status();
        if (newest == null || !network.progress().over() || status == Status.STOPPED) {
            return;
        }
        if ((newest.step() == network.hyperparameters().steps() || status == Status.DIVERGED)
                && network.isFromItsSeed()
                && network.dataSha256().equals(Dataset.MNIST_SHA256)
                && Published.of(network.hyperparameters()) != null) {
            Run run =
                    new Run(TrialState.of(status), newest.validation(), network.isRun() ? "your run" : network.name());
            (network.isRun() ? runs : models).put(network.hyperparameters(), run);
        }
    }

    /** What is known of a setting; null if nothing is. A model that was only opened counts where there is nothing else. */
    @Nullable
    Own of(Published setting) {
        Map<Hyperparameters, Run> all = new LinkedHashMap<>();
        List<TrialRecord> sound = new ArrayList<>();
        for (TrialRecord entry : searched) {
            if (setting.isOf(entry.hyperparameters())) {
                Evaluation last = entry.requireResult().last().validation();
                all.put(entry.hyperparameters(), new Run(entry.state(), last, "your search"));
                if (entry.state() == TrialState.DONE) {
                    sound.add(entry);
                }
            }
        }
        putMatching(runs, setting, all);
        boolean onlyOpened = all.isEmpty();
        if (onlyOpened) {
            putMatching(models, setting, all);
        }
        return all.isEmpty() ? null : join(all, onlyOpened, sound);
    }

    private static void putMatching(Map<Hyperparameters, Run> from, Published setting, Map<Hyperparameters, Run> all) {
        for (Map.Entry<Hyperparameters, Run> each : from.entrySet()) {
            if (setting.isOf(each.getKey())) {
                all.put(each.getKey(), each.getValue());
            }
        }
    }

    private static Own join(Map<Hyperparameters, Run> all, boolean onlyOpened, List<TrialRecord> sound) {
        int done = 0;
        int n = 1;
        double sum = 0;
        int nextSeed = 1;
        String source = "";
        for (Map.Entry<Hyperparameters, Run> each : all.entrySet()) {
            Run run = each.getValue();
            n = run.last.n();
            nextSeed = Math.max(nextSeed, each.getKey().seed() + 1);
            source = run.source + ", seed " + each.getKey().seed();
            if (run.state == TrialState.DONE) {
                done++;
                sum += run.last.accuracy();
            }
        }
        String whole = all.size() == 1
                ? source
                : (done == 0 ? all.size() + " seeds" : "mean of " + done + (done == 1 ? " seed" : " seeds"));
        SettingResult standing =
                done > 0 && sound.size() == done ? SettingResult.of(sound) : null; // all are from searches
        return new Own(done, all.size() - done, sum / done, n, whole, onlyOpened ? 1 : nextSeed, standing);
    }
}
