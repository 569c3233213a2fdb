package inkling.client.search;

import inkling.client.lab.Lab;
import inkling.client.lab.LabListener;
import inkling.client.lab.TrainingImages;
import inkling.client.ui.FetchedStage;
import inkling.client.ui.Messages;
import inkling.search.Grid;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The place of the stage Search, whose elements are fetched when it is first shown. */
public final class SearchArea implements LabListener {
    private final Lab lab;
    private final Messages messages;
    private final Search search;
    private final Consumer<String> onKeep;
    private final FetchedStage elements = new FetchedStage("search", this::build);
    private @Nullable SearchStage stage;
    private @Nullable Grid wanted; // before the form was there
    private boolean inSight;

    /** @param onKeep takes a name under which the model that the lab shows is to be saved */
    public SearchArea(Lab lab, Messages messages, Search search, Consumer<String> onKeep) {
        this.lab = lab;
        this.messages = messages;
        this.search = search;
        this.onKeep = onKeep;
        lab.listen(this);
    }

    @Override
    public void loaded(TrainingImages images) {
        search.open();
    }

    /** Whether it is looked at. */
    public void setInSight(boolean now) {
        inSight = now;
        if (stage != null) {
            stage.setInSight(now);
        } else if (now) {
            elements.fetch();
        }
    }

    private void build() {
        if (stage == null) {
            stage = new SearchStage(lab, messages, search, onKeep);
            if (wanted != null) {
                stage.show(wanted);
            }
        }
        stage.setInSight(inSight);
    }

    /** Shows a grid in the form. */
    public void show(Grid grid) {
        wanted = grid;
        if (stage != null) {
            stage.show(grid);
        }
    }
}
