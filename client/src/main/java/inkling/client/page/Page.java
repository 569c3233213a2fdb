package inkling.client.page;

import inkling.client.lab.Lab;
import inkling.client.models.ModelsView;
import inkling.client.pad.PadStage;
import inkling.client.train.TrainStage;
import inkling.client.ui.Http;
import inkling.client.ui.Messages;
import inkling.client.ui.Theme;
import java.util.function.Consumer;

/** The page, put together. */
public final class Page {
    private static final String STARTER = "starter";
    private static final String STARTER_URL = "models/starter.json";

    private Page() {}

    /** Brings the page to life: first the starter model, then the data. */
    public static void start() {
        Messages messages = new Messages();
        Lab lab = new Lab(messages);
        TrainStage train = new TrainStage(lab, messages);
        UnitChoice unit = new UnitChoice();
        PicturesPanel pictures = new PicturesPanel(lab, unit, messages);
        PadStage pad = new PadStage(lab, unit, messages);
        ModelsView models = new ModelsView(lab, messages);
        new Theme(() -> {
            train.recolor();
            pictures.recolor();
            pad.recolor();
        });
        models.refresh();
        Consumer<String> onFailure = reason -> {
            messages.complain("The starter model did not arrive: " + reason);
            train.load();
        };
        Http.get(
                STARTER_URL,
                json -> lab.open(STARTER, json, train::load, onFailure),
                failure -> onFailure.accept(failure.detail()));
    }
}
