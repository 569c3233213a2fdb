package inkling.client.search;

import inkling.client.search.engine.Search;
import inkling.client.session.SessionListener;
import inkling.client.session.ShownNetwork;
import inkling.client.session.TrainingSession;
import inkling.client.ui.FetchedStage;
import inkling.client.ui.HelpDrawer;
import inkling.client.ui.Messages;
import inkling.search.Grid;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The place of the stage Search, whose elements are fetched when it is first shown. */
public final class SearchArea implements SessionListener {
    private final TrainingSession session;
    private final Messages messages;
    private final Search search;
    private final HelpDrawer help;
    private final Consumer<String> onKeep;
    private final Runnable onEnvelope;
    private final FetchedStage elements = new FetchedStage("search", this::build);
    private @Nullable SearchStage stage;
    private Runnable whenBuilt = () -> {};
    private boolean inSight;

    /**
     * An empty place.
     *
     * @param onKeep takes a name under which the model that the session shows is to be saved
     * @param onEnvelope shows the envelope for the model that the session shows
     */
    public SearchArea(
            TrainingSession session,
            Messages messages,
            Search search,
            HelpDrawer help,
            Consumer<String> onKeep,
            Runnable onEnvelope) {
        this.session = session;
        this.messages = messages;
        this.search = search;
        this.help = help;
        this.onKeep = onKeep;
        this.onEnvelope = onEnvelope;
        session.listen(this);
    }

    @Override
    public void changed(Change what, ShownNetwork shown) {
        if (what == Change.IMAGES) {
            search.open();
        }
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
            stage = new SearchStage(session, messages, search, help, onKeep, onEnvelope);
        }
        stage.setInSight(inSight);
        whenBuilt.run();
    }

    /** Shows a grid in the form, and says why. */
    public void offer(Grid grid, String why) {
        whenBuilt = () -> {
            if (stage != null) {
                stage.offer(grid, why);
            }
        };
        whenBuilt.run();
    }
}
