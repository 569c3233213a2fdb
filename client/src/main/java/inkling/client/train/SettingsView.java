package inkling.client.train;

import inkling.client.ui.Dom;
import inkling.client.ui.HelpDrawer;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The form of hyperparameters, made from their table, with presets. */
public final class SettingsView {
    private final HTMLElement panel = Dom.byId("settings-panel");
    private final HTMLElement presetHelp = Dom.byId("preset-help");
    private final Map<Preset, HTMLInputElement> presets = new LinkedHashMap<>();
    private final HTMLInputElement custom;
    private final Map<Hyperparameter, SettingField> fields = new LinkedHashMap<>();
    private final HTMLElement problem = Dom.byId("settings-problem");
    private @Nullable Hyperparameters value;
    private Runnable onChange = () -> {};
    private Runnable beforeFocus = () -> {};

    SettingsView(HelpDrawer drawer) {
        Dom.foldBelow(1200, "settings-panel"); // where it is no column of its own
        HTMLElement chips = Dom.byId("presets");
        for (Preset preset : Preset.values()) {
            HTMLInputElement chip = chip(chips, preset.label());
            chip.addEventListener("change", (Event event) -> choose(preset));
            presets.put(preset, chip);
        }
        custom = chip(chips, "Custom");
        custom.addEventListener("change", (Event event) -> focus(Hyperparameter.HIDDEN_UNITS));
        HTMLElement list = Dom.byId("settings");
        for (Hyperparameter hyperparameter : Hyperparameter.values()) {
            fields.put(hyperparameter, new SettingField(list, hyperparameter, this::changed, drawer));
        }
        show(Preset.PAPER_BEST.hyperparameters());
    }

    /** Has this called whenever a value has changed, valid or not. */
    void onChange(Runnable listener) {
        onChange = listener;
    }

    private static HTMLInputElement chip(HTMLElement chips, String label) {
        HTMLElement wrapper = Dom.create("label", "chip", "");
        HTMLInputElement radio = Dom.create("input", "", "");
        radio.setType("radio");
        radio.setName("preset");
        wrapper.appendChild(radio);
        wrapper.appendChild(Dom.create("span", "", label));
        chips.appendChild(wrapper);
        return radio;
    }

    /** Has this called before the cursor goes into a field: the form may be on a stage that is not shown. */
    public void beforeFocus(Runnable listener) {
        beforeFocus = listener;
    }

    /** Fills the form. */
    public void show(Hyperparameters hyperparameters) {
        for (Map.Entry<Hyperparameter, SettingField> each : fields.entrySet()) {
            Hyperparameter h = each.getKey();
            each.getValue().show(h.format(h.of(hyperparameters)));
        }
        changed();
    }

    private void choose(Preset preset) {
        double seed = preset.hyperparameters().seed();
        Hyperparameters current = value();
        show(preset.hyperparameters().with(Hyperparameter.SEED, current == null ? seed : current.seed()));
    }

    /** What the form says; null if it says something impossible, which it then shows. */
    public @Nullable Hyperparameters value() {
        return value;
    }

    private @Nullable Hyperparameters read() {
        double[] values = new double[Hyperparameter.values().length];
        boolean valid = true;
        for (Map.Entry<Hyperparameter, SettingField> entry : fields.entrySet()) {
            Double number = entry.getValue().value();
            valid &= number != null;
            values[entry.getKey().ordinal()] = number == null ? 0 : number;
        }
        Dom.setText(problem, "");
        if (!valid) {
            return null;
        }
        try {
            return Hyperparameters.of(h -> values[h.ordinal()]);
        } catch (IllegalArgumentException e) {
            Dom.setText(problem, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** Puts the cursor into a field, opening the panel that it is in. */
    void focus(Hyperparameter hyperparameter) {
        beforeFocus.run();
        panel.setAttribute("open", "");
        Objects.requireNonNull(fields.get(hyperparameter)).focus();
    }

    /** Puts the cursor into the first field whose value is impossible. */
    void focusProblem() {
        for (Map.Entry<Hyperparameter, SettingField> entry : fields.entrySet()) {
            if (entry.getValue().value() == null) {
                focus(entry.getKey());
                return;
            }
        }
        focus(Hyperparameter.L2); // each value is possible, but not all of them together
    }

    private void changed() {
        value = read();
        custom.setChecked(true);
        String help = "Your own setting.";
        for (Map.Entry<Preset, HTMLInputElement> entry : presets.entrySet()) {
            Hyperparameters preset = entry.getKey().hyperparameters();
            Hyperparameters now = value;
            if (now != null && now.equals(preset.with(Hyperparameter.SEED, now.seed()))) {
                entry.getValue().setChecked(true);
                help = entry.getKey().help();
            }
        }
        Dom.setText(presetHelp, help);
        onChange.run();
    }
}
