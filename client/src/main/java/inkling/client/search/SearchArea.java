package inkling.client.search;

import inkling.client.lab.Lab;
import inkling.client.lab.LabListener;
import inkling.client.lab.TrainingImages;
import inkling.client.ui.Dom;
import inkling.client.ui.Http;
import inkling.client.ui.Messages;
import inkling.search.Grid;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The place of the stage Search, whose elements are fetched when it is first shown. */
public final class SearchArea implements LabListener {
    private static final String URL = "search.html";

    private final Lab lab;
    private final Messages messages;
    private final Search search;
    private final Consumer<String> onKeep;
    private final HTMLElement place = HTMLDocument.current().querySelector(".stage-search");
    private @Nullable SearchStage stage;
    private @Nullable Grid wanted; // before the form was there
    private boolean inSight;
    private boolean asked;

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
        } else if (now && !asked) {
            asked = true;
            Http.get(URL, this::build, failure -> {
                asked = false;
                Dom.setText(place, "This stage did not arrive: " + failure.detail());
            });
        }
    }

    private void build(String html) {
        place.setInnerHTML(html);
        Dom.byId("search-style")
                .addEventListener(
                        "load", (Event event) -> Dom.byId("search-area").setHidden(false));
        SearchStage built = new SearchStage(lab, messages, search, onKeep);
        stage = built;
        if (wanted != null) {
            built.show(wanted);
        }
        built.setInSight(inSight);
    }

    /** Shows a grid in the form. */
    public void show(Grid grid) {
        wanted = grid;
        if (stage != null) {
            stage.show(grid);
        }
    }
}
