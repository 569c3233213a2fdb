package inkling.client.search;

import inkling.client.ui.Format;
import inkling.search.Leaderboard;
import inkling.search.SettingResult;
import inkling.search.TrialRecord;
import inkling.search.TrialState;

/**
 * What a row of the leaderboard says.
 *
 * @param className tied, lost or nothing
 * @param mark in its button
 * @param name of the button, before the setting
 * @param small below the accuracy
 * @param run that the button makes again
 */
record BoardLine(
        String className,
        String mark,
        String name,
        String accuracy,
        String small,
        SettingResult standing,
        TrialRecord run) {
    /** Of a setting that has a place. */
    static BoardLine of(Leaderboard.Place place) {
        SettingResult standing = place.standing();
        String p = place.rank() == 1
                ? ""
                : ", " + Format.probability(place.pValue())
                        + (place.isTied() && place.pValue() <= SettingResult.TIED ? ", seeds overlap" : "");
        String rank = Integer.toString(place.rank());
        return new BoardLine(
                place.isTied() ? "tied" : "",
                rank,
                "Rank " + rank,
                Format.percent(standing.accuracy(), 2),
                Format.interval(standing.interval()) + p,
                standing,
                standing.bestRun());
    }

    /** Of a setting that stands apart, as a run of it has diverged or collapsed. */
    static BoardLine apart(SettingResult standing) {
        TrialRecord lost = lost(standing);
        int runs = standing.runs().size();
        String how = lost.state() == TrialState.COLLAPSED
                ? "fell from "
                        + Format.percent(
                                lost.requireResult().best().validation().accuracy(), 2) + " to "
                        + Format.percent(lost.accuracy(), 2)
                : "";
        String count = runs == 1 ? "" : (runs - standing.count(TrialState.DONE)) + " of " + runs + " seeds ";
        return new BoardLine("lost", "✕", "Apart", count + lost.state().key(), how, standing, lost);
    }

    /** The first of its runs that has not ended well. */
    private static TrialRecord lost(SettingResult standing) {
        TrialRecord lost = standing.runs().get(0);
        for (TrialRecord run : standing.runs()) {
            lost = lost.state() == TrialState.DONE ? run : lost;
        }
        return lost;
    }

    /** How far its seeds lie apart, in points; a dash where they are not all sound. */
    static String spread(SettingResult standing) {
        int seeds = standing.runs().size();
        boolean isSound = standing.count(TrialState.DONE) == seeds;
        return seeds == 1 || !isSound ? "–" : "± " + Format.fixed(100 * standing.spread(), 2) + " (" + seeds + ")";
    }
}
