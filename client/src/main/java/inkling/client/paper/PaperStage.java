package inkling.client.paper;

import inkling.client.js.Js;
import inkling.client.lab.Lab;
import inkling.client.lab.LabListener;
import inkling.client.lab.Subject;
import inkling.client.lab.TrainingImages;
import inkling.client.ui.Dom;
import inkling.client.ui.FetchedStage;
import inkling.data.Dataset;
import inkling.search.Entry;
import inkling.search.Grid;
import inkling.train.Hyperparameters;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** The stage that shows each table and figure of the paper beside one's own. Its text is fetched when it is first shown. */
public final class PaperStage implements LabListener {
    private final Lab lab;
    private final Supplier<List<Entry>> finished;
    private final Consumer<Hyperparameters> train;
    private final Consumer<Grid> search;
    private final OwnRuns own;
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
    public PaperStage(Lab lab, Supplier<List<Entry>> finished, Consumer<Hyperparameters> train, Consumer<Grid> search) {
        this.lab = lab;
        this.finished = () -> isMnist() ? finished.get() : List.of();
        this.train = train;
        this.search = search;
        own = new OwnRuns();
        elements.place().addEventListener("click", this::follow);
        lab.listen(this);
    }

    private boolean isMnist() {
        TrainingImages images = lab.images();
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
                    new NumbersView(lab, own, train),
                    new SearchView(finished, search),
                    new FiguresView(lab, train),
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

    private void note(Subject subject) {
        own.note(subject);
        update();
    }

    @Override
    public void subjectChanged(Subject subject) {
        own.note(subject);
        learned(subject);
    }

    @Override
    public void progressed(Subject subject) {
        note(subject);
    }

    @Override
    public void recorded(Subject subject) {
        note(subject);
    }

    @Override
    public void learned(Subject subject) {
        if (parts != null) {
            parts.figures.learned();
        }
        update();
    }

    @Override
    public void opened(Subject subject) {
        update();
    }
}
