package inkling.client.page;

import inkling.client.js.Js;
import inkling.client.train.SettingsView;
import inkling.client.ui.Dom;
import inkling.client.ui.Messages;
import inkling.link.Permalink;
import inkling.link.Stage;
import inkling.train.Hyperparameters;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** Which stage is shown, and the address that says so; an address may bring settings along. */
final class StageNav {
    private final Messages messages;
    private final SettingsView settings;
    private final Consumer<Stage> onStage;
    private final BooleanSupplier isContinued;
    private Stage stage = Stage.TRAIN;

    /**
     * Follows the address of the page.
     *
     * @param isContinued whether what is shown is a continued model, which no seed alone leads to
     * @param onStage is called with the stage that is shown from now on
     */
    StageNav(SettingsView settings, Messages messages, BooleanSupplier isContinued, Consumer<Stage> onStage) {
        this.isContinued = isContinued;
        this.settings = settings;
        this.messages = messages;
        this.onStage = onStage;
        Dom.onClick(Dom.byId("share"), this::share);
        Window.current().addEventListener("hashchange", (Event event) -> follow());
    }

    /** Does what the page's address says. */
    void follow() {
        Permalink link = Permalink.parse(Js.fragment());
        if (link.namesHyperparameters()) {
            settings.show(link.hyperparameters());
        }
        if (!link.problems().isEmpty()) {
            messages.complain("Not all of this link can be used. " + String.join(". ", link.problems()) + ".");
        }
        show(link.stage());
    }

    /** Whether the page was opened with settings. */
    static boolean bringsSettings() {
        return Permalink.parse(Js.fragment()).namesHyperparameters();
    }

    /** Goes to a stage: the page's address says so, too. */
    void go(Stage wanted) {
        Js.setFragment("stage=" + wanted.key());
        show(wanted);
    }

    private void show(Stage wanted) {
        stage = wanted;
        Dom.byId("main").setAttribute("data-stage", stage.key());
        for (Stage each : Stage.values()) {
            boolean current = each == stage;
            HTMLElement link = Dom.byId("to-" + each.key());
            if (current) {
                link.setAttribute("aria-current", "page");
            } else {
                link.removeAttribute("aria-current");
            }
            Dom.hideAll(".stage-" + each.key(), !current);
        }
        onStage.accept(stage);
    }

    private void share() {
        Hyperparameters shared = settings.value();
        if (shared == null) {
            messages.say("First mend the setting that is marked red.");
            return;
        }
        Js.setFragment(Permalink.format(shared, stage));
        String leads = " these settings and their seed: it leads to the same run from that seed, bit for bit."
                + (isContinued.getAsBoolean() ? " What is shown was continued from a model, and is not that run." : "");
        messages.say("The address above now has" + leads);
        Js.copyAddress(() -> messages.say("Copied a link to" + leads));
    }
}
