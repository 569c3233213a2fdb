package inkling.client.paper;

import inkling.client.js.Js;
import inkling.client.session.SessionListener;
import inkling.client.session.ShownNetwork;
import inkling.client.session.TrainingImages;
import inkling.client.session.TrainingSession;
import inkling.client.ui.Dom;
import inkling.client.ui.FetchedStage;
import inkling.data.Dataset;
import inkling.search.Grid;
import inkling.search.TrialRecord;
import inkling.train.Hyperparameters;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** The stage that shows each table and figure of the paper beside one's own. Its text is fetched when it is first shown. */
public final class PaperStage implements SessionListener {
    private final TrainingSession session;
    private final Supplier<List<TrialRecord>> finished;
    private final Consumer<Hyperparameters> train;
    private final Consumer<Grid> search;
    private final OwnResults own;
    private final FetchedStage elements = new FetchedStage("paper", this::build);
    private @Nullable Parts parts; // when the text has arrived
    private boolean inSight;
    private boolean searched = true; // the journal has grown since it was shown
    private int known; // finished trials
    private boolean drawing; // a frame has been asked for

    private record Parts(NumbersView numbers, SearchView search, FiguresView figures, ReferenceView reference) {}

    /**
     * An empty stage.
     *
     * @param finished all trials that have a result in this browser, on the data that was loaded
     * @param train starts such a run and shows it
     * @param search offers to search such a grid
     */
    public PaperStage(
            TrainingSession session,
            Supplier<List<TrialRecord>> finished,
            Consumer<Hyperparameters> train,
            Consumer<Grid> search) {
        this.session = session;
        this.finished = () -> isMnist() ? finished.get() : List.of();
        this.train = train;
        this.search = search;
        own = new OwnResults();
        elements.place().addEventListener("click", this::follow);
        session.listen(this);
    }

    private boolean isMnist() {
        TrainingImages images = session.images();
        return images != null && images.sha256().equals(Dataset.MNIST_SHA256);
    }

    /** Whether it is looked at: only then is anything drawn. */
    public void setInSight(boolean now) {
        inSight = now;
        if (now) {
            elements.fetch();
        }
        update();
    }

    /** There are more finished trials. */
    public void journalChanged() {
        int count = finished.get().size();
        if (count != known) {
            known = count;
            searched = true;
            own.setSearched(finished.get());
            update();
        }
    }

    /** Takes the colours of the style sheet anew. */
    public void recolor() {
        if (parts != null) {
            parts.figures.recolor();
        }
    }

    private void build() {
        if (parts == null) {
            parts = new Parts(
                    new NumbersView(session, own, train),
                    new SearchView(finished, search),
                    new FiguresView(session, train),
                    new ReferenceView(finished));
        }
        recolor();
        update();
    }

    /** Goes to a section: the page's address is for stages and settings. */
    private void follow(Event event) {
        String target = Js.linkTarget(event, "paper-");
        if (!target.isEmpty()) {
            event.preventDefault();
            HTMLElement section = Dom.byId(target);
            Js.scrollTo(section);
            section.focus();
        }
    }

    private void update() {
        if (inSight && parts != null && !drawing) {
            drawing = true;
            Window.requestAnimationFrame(time -> {
                drawing = false;
                draw();
            });
        }
    }

    private void draw() {
        Parts all = parts;
        if (all == null) {
            return;
        }
        all.numbers.update();
        all.figures.update();
        if (searched) {
            searched = false;
            all.search.update();
            all.reference.update();
        }
    }

    @Override
    public void changed(Change what, ShownNetwork shown) {
        switch (what) {
            case NETWORK -> {
                own.note(shown);
                learned();
            }
            case PROGRESS, RECORDINGS -> {
                own.note(shown);
                update();
            }
            case PARAMETERS -> learned();
            case PRODUCT, OPENINGS -> update();
            default -> {}
        }
    }

    private void learned() {
        if (parts != null) {
            parts.figures.learned();
        }
        update();
    }
}
