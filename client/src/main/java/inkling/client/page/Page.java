package inkling.client.page;

import inkling.client.js.Js;
import inkling.client.models.ModelsView;
import inkling.client.pad.PadStage;
import inkling.client.paper.PaperStage;
import inkling.client.pictures.PicturesPanel;
import inkling.client.search.SearchArea;
import inkling.client.search.engine.Search;
import inkling.client.session.TrainingSession;
import inkling.client.test.TestStage;
import inkling.client.train.TrainStage;
import inkling.client.ui.Dom;
import inkling.client.ui.HelpDrawer;
import inkling.client.ui.Http;
import inkling.client.ui.Messages;
import inkling.client.ui.Theme;
import inkling.client.ui.UnitChoice;
import inkling.link.Stage;
import inkling.search.Grid;

/** The page, put together. */
public final class Page {
    private static final String STARTER = "starter";
    private static final String STARTER_URL = "models/starter.json";

    private final Messages messages = new Messages();
    private final TrainingSession session = new TrainingSession(messages);
    private final UnitChoice unit = new UnitChoice();
    private final HelpDrawer help = new HelpDrawer(() -> Shortcuts.addSwitch(Dom.byId("help-keys-switch")));
    private final TrainStage train = new TrainStage(session, messages, help);
    private final PicturesPanel pictures = new PicturesPanel(session, unit, messages);
    private final PadStage pad = new PadStage(session, unit, messages);
    private final ModelsView models = new ModelsView(session, messages);
    private final TestStage test = new TestStage(session, messages, models, pad.pad()::show);
    private final Search search = new Search(session, messages);
    private final SearchArea searching =
            new SearchArea(session, messages, search, help, models::offer, this::showEnvelope);
    private final PaperStage paper =
            new PaperStage(session, search::finished, train.transport()::train, this::offerSearch);
    private final StageNav stages =
            new StageNav(train.settings(), messages, () -> session.shown().continuedFrom() != null, this::showStage);

    private Page() {
        train.settings().beforeFocus(() -> stages.go(Stage.TRAIN));
        new Shortcuts(train.transport(), pad, help);
        search.onChange(paper::journalChanged);
        Js.tellHeights(".transport, .controls, #alert"); // the style sheet keeps what has the focus clear of them
        new Theme(() -> {
            pictures.recolor();
            pad.recolor();
            test.recolor();
            paper.recolor();
        });
    }

    private void showStage(Stage stage) {
        test.setInSight(stage == Stage.TEST);
        searching.setInSight(stage == Stage.SEARCH);
        paper.setInSight(stage == Stage.PAPER);
    }

    private void offerSearch(Grid grid) {
        stages.go(Stage.SEARCH);
        searching.offer(grid, "The grid of the Paper stage. Search begins with it.");
    }

    private void showEnvelope() {
        stages.go(Stage.TEST);
        Js.scrollTo(Dom.byId("envelope-title"));
        Dom.byId("open-envelope").focus();
    }

    /** Brings the page to life: first the starter model, then the data. */
    public static void start() {
        Page page = new Page();
        page.models.refresh();
        page.stages.follow();
        Http.get(STARTER_URL, page::openStarter, failure -> page.failStarter(failure.detail()));
        Dom.byId("asleep").setHidden(true);
    }

    private void openStarter(String json) {
        session.open(STARTER, json, false, this::afterStarter, this::failStarter);
    }

    private void failStarter(String reason) {
        messages.complain("The starter model did not arrive: " + reason + (reason.endsWith(".") ? "" : ".")
                + " Load the page again, or press Train for a network of your own.");
        afterStarter();
    }

    private void afterStarter() {
        if (StageNav.bringsSettings()) {
            stages.follow(); // the starter's settings have taken the place of the link's
        }
        train.load();
        help.load();
    }
}
