package inkling.client.paper;

import inkling.analysis.Difference;
import inkling.analysis.Proportion;
import inkling.client.session.ShownNetwork;
import inkling.client.session.TrainingSession;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.SettingText;
import inkling.model.TestOpening;
import inkling.paper.Published;
import inkling.search.SettingResult;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** Every published accuracy beside one's own: the summary, Table 2, and the experiment with bias. */
final class NumbersView {
    private static final String SUMMARY = "paper-summary";
    private static final String BIAS = "paper-bias-rows";

    private final TrainingSession session;
    private final OwnResults own;
    private final Consumer<Hyperparameters> train;
    private final List<Line> lines = new ArrayList<>();
    private final NumberRow test;
    private final NumberRow bias;

    /** A row of a published model, with its button. */
    private record Line(Published published, NumberRow row, HTMLElement button) {}

    NumbersView(TrainingSession session, OwnResults own, Consumer<Hyperparameters> train) {
        this.session = session;
        this.own = own;
        this.train = train;
        add(SUMMARY, "Winner, validation", "paper-best", Published.FIRST);
        HTMLElement open = Dom.create("a", "", "Open on Test");
        open.setAttribute("href", "#stage=test");
        test = new NumberRow(
                SUMMARY, "Winner, test", "", Format.percent(Published.TEST.share(), 2), interval(Published.TEST), open);
        add(SUMMARY, "Winner with bias, validation", "paper-bias", Published.BIAS);
        add(SUMMARY, "Best with ReLU, validation", "paper-best", Published.FIFTH);
        for (Published each : Published.TABLE_2) {
            add("paper-table2", SettingText.setting(each.hyperparameters()), "", each);
        }
        add(BIAS, "without bias", "", Published.FIRST);
        add(BIAS, "with bias", "", Published.BIAS);
        Proportion with = Published.BIAS.validation();
        Proportion without = Published.FIRST.validation();
        Difference published = Difference.of(with.share(), with.n(), without.share(), without.n());
        bias = new NumberRow(
                BIAS,
                "what bias adds",
                "",
                NumberRow.signed(with.share() - without.share()) + " points",
                NumberRow.range(published),
                Dom.create("span", "", ""));
    }

    private void add(String body, String what, String section, Published published) {
        HTMLElement button = Dom.button("Train", () -> trainNext(published));
        Proportion its = published.validation();
        NumberRow row = new NumberRow(body, what, section, Format.percent(its.share(), 2), interval(its), button);
        button.setAttribute("aria-label", "Train: " + SettingText.setting(published.hyperparameters()));
        lines.add(new Line(published, row, button));
    }

    private static String interval(Proportion proportion) {
        return ComparisonRows.interval(proportion.share(), proportion.n());
    }

    /** Trains a setting from the first seed that it was not run from. */
    private void trainNext(Published published) {
        OwnResults.Own its = own.of(published);
        train.accept(published.hyperparameters().with(Hyperparameter.SEED, its == null ? 1 : its.nextSeed()));
    }

    /** Shows what is known now. */
    void update() {
        ShownNetwork network = session.shown();
        for (Line line : lines) {
            boolean running = line.published.isOf(network.hyperparameters()) && network.isUnderWay();
            OwnResults.Own its = own.of(line.published);
            show(line.row, line.published, its, running ? network : null);
            Dom.setText(
                    line.button,
                    its == null || its.nextSeed() == 1 ? "Train" : "Train seed " + Format.grouped(its.nextSeed()));
        }
        showTest(network);
        showBias(own.of(Published.FIRST), own.of(Published.BIAS));
    }

    private static void show(
            NumberRow row, Published published, OwnResults.@Nullable Own its, @Nullable ShownNetwork running) {
        if (running != null && running.progress().step() > 0) {
            row.say("learning", "step " + Format.grouped(running.progress().step()) + " of 240,000");
        } else if (its == null) {
            row.say("not run yet", "");
        } else if (its.runs() == 0) {
            row.say("diverged or collapsed", its.source());
        } else {
            Proportion p = published.validation();
            row.show(
                    Format.percent(its.accuracy(), 2),
                    ComparisonRows.interval(its.accuracy(), its.n()) + ", " + its.source()
                            + (its.broken() > 0 ? "; " + its.broken() + " more diverged or collapsed" : ""),
                    Difference.of(its.accuracy(), its.n(), p.share(), p.n()),
                    its.accuracy() - p.share());
        }
    }

    private void showTest(ShownNetwork network) {
        List<TestOpening> openings = network.testOpenings();
        if (!Published.FIRST.isOf(network.hyperparameters())) {
            test.say("another network is shown", "train the winner, then open the envelope for it");
        } else if (openings.isEmpty()) {
            test.say("sealed", "the test images have not been used for " + network.name());
        } else {
            TestOpening last = openings.get(openings.size() - 1);
            Proportion p = Published.TEST;
            test.show(
                    Format.percent(last.accuracy(), 2),
                    ComparisonRows.interval(last.accuracy(), last.n()) + ", " + network.name() + ", opened "
                            + Format.minute(last.at()),
                    Difference.of(last.accuracy(), last.n(), p.share(), p.n()),
                    last.accuracy() - p.share());
        }
    }

    private void showBias(OwnResults.@Nullable Own without, OwnResults.@Nullable Own with) {
        if (without == null || with == null || without.runs() == 0 || with.runs() == 0) {
            bias.say("both are needed", "");
            return;
        }
        String points = NumberRow.signed(with.accuracy() - without.accuracy()) + " points";
        Difference difference = Difference.of(with.accuracy(), with.n(), without.accuracy(), without.n());
        SettingResult paired = with.standing();
        SettingResult other = without.standing();
        if (paired != null && other != null && haveTheSameSeeds(paired, other)) {
            double p = paired.pValue(other);
            bias.compare(
                    points, "", p > SettingResult.TIED, "exact sign test, image by image: " + Format.probability(p));
        } else {
            bias.compare(points, NumberRow.range(difference), difference.isNoise(), "as if on other images: cautious");
        }
    }

    private static boolean haveTheSameSeeds(SettingResult a, SettingResult b) {
        boolean same = a.runs().size() == b.runs().size();
        for (int i = 0; same && i < a.runs().size(); i++) {
            same = a.runs().get(i).hyperparameters().seed()
                    == b.runs().get(i).hyperparameters().seed();
        }
        return same;
    }
}
