package inkling.search;

import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All settings of a search in the order of their mean final validation accuracy, where fewer nats decide between equals.
 * Settings of which any run has diverged or collapsed stand apart. It depends on what the trials came to alone, not on the
 * order in which they were begun.
 */
public final class Leaderboard {
    private final List<Place> places = new ArrayList<>();
    private final List<SettingResult> apart = new ArrayList<>();

    /**
     * A place in the order.
     *
     * @param pValue the probability of so large a lead of the first place over it, on the runs from the seeds that both have,
     *     if there were none; 1 where these runs show no lead
     * @param isTied whether that lead may be chance: of the images, where the exact sign test says p &gt; 0.05, or of the
     *     seeds, where its best run is as good as a run of the first place
     */
    public record Place(int rank, SettingResult standing, double pValue, boolean isTied) {}

    /** Ranks trials that have a result. */
    public Leaderboard(List<TrialRecord> finished) {
        List<SettingResult> sound = new ArrayList<>();
        for (SettingResult standing : standings(finished)) {
            (standing.isSound() ? sound : apart).add(standing);
        }
        sound.sort(Leaderboard::compare);
        apart.sort(Leaderboard::compareSettings);
        for (SettingResult standing : sound) {
            places.add(place(places.size() + 1, standing, sound.get(0)));
        }
    }

    private static Place place(int rank, SettingResult standing, SettingResult first) {
        double pValue = first.pValueOfLead(standing);
        return new Place(rank, standing, pValue, pValue > SettingResult.TIED || first.overlaps(standing));
    }

    private static int compare(SettingResult a, SettingResult b) {
        int order = Double.compare(b.accuracy(), a.accuracy());
        order = order != 0 ? order : Double.compare(a.loss(), b.loss());
        return order != 0 ? order : compareSettings(a, b);
    }

    /** Any order will do, if it is the same everywhere. */
    private static int compareSettings(SettingResult a, SettingResult b) {
        int order = 0;
        for (Hyperparameter h : Hyperparameter.values()) {
            order = order != 0 ? order : Double.compare(h.of(a.hyperparameters()), h.of(b.hyperparameters()));
        }
        return order;
    }

    /** All runs of each setting together. */
    static List<SettingResult> standings(List<TrialRecord> finished) {
        Map<Hyperparameters, List<TrialRecord>> runs = new LinkedHashMap<>();
        for (TrialRecord entry : finished) {
            Hyperparameters setting = entry.hyperparameters().with(Hyperparameter.SEED, 0);
            List<TrialRecord> its = runs.get(setting);
            if (its == null) {
                its = new ArrayList<>();
                runs.put(setting, its);
            }
            its.add(entry);
        }
        List<SettingResult> standings = new ArrayList<>();
        for (List<TrialRecord> its : runs.values()) {
            standings.add(SettingResult.of(its));
        }
        return standings;
    }

    /** The best first. */
    public List<Place> places() {
        return List.copyOf(places);
    }

    /** The first place and those tied with it: which of them is best, these images and seeds cannot tell. */
    public List<Place> tied() {
        List<Place> tied = new ArrayList<>();
        for (Place place : places) {
            if (place.isTied()) {
                tied.add(place);
            }
        }
        return tied;
    }

    /** Settings of which a run has diverged or collapsed. */
    public List<SettingResult> apart() {
        return List.copyOf(apart);
    }
}
