package inkling.client.pictures;

import inkling.analysis.HiddenUnits;
import inkling.client.session.TrainingSession;
import inkling.client.ui.ColorScale;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.PictureGrid;
import inkling.client.ui.Pictures;
import inkling.client.ui.UnitChoice;
import inkling.data.LabeledImages;
import inkling.nn.Architecture;
import inkling.nn.Parameters;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** W1: what each hidden unit looks for, in an order that can be chosen; dead units are crossed out. */
final class UnitsView implements WeightsPicture {
    private static final int PIXELS = Architecture.INPUTS;

    private final TrainingSession session;
    private final UnitChoice choice;
    private final PictureGrid grid;
    private final HTMLSelectElement orderSelect = Dom.byId("unit-order");
    private final HTMLElement help = Dom.byId("units-help");
    private int[] order = new int[0]; // (H) the unit at each place
    private @Nullable Parameters parameters;
    private boolean[] dead = new boolean[0]; // (H) as far as has been measured
    private @Nullable HiddenUnits units;
    private int version; // of the parameters

    UnitsView(TrainingSession session, UnitChoice choice, ColorScale shades, HTMLElement said) {
        this.session = session;
        this.choice = choice;
        grid = new PictureGrid(Dom.byId("units"), "W1: a picture for each hidden unit", shades, said, this::tell);
        grid.arrange(0, 54, 0);
        grid.onChosen(place -> choice.toggle(order[place]));
        choice.listen(unit -> grid.choose(placeOf(unit)));
        orderSelect.addEventListener("change", (Event event) -> show());
    }

    /** Takes other parameters; they are drawn when they can be seen. */
    void update(@Nullable Parameters other) {
        parameters = other;
        version++;
    }

    private HiddenUnits.Order chosenOrder() {
        for (HiddenUnits.Order each : HiddenUnits.Order.values()) { // valueOf would bring all enums' reflection along
            if (each.name().equals(orderSelect.getValue())) {
                return each;
            }
        }
        throw new IllegalStateException("there is no order " + orderSelect.getValue());
    }

    @Override
    public void show() {
        Parameters p = parameters;
        if (p == null) {
            return;
        }
        HiddenUnits all = HiddenUnits.of(p);
        units = all;
        order = all.order(chosenOrder());
        int n = order.length;
        float[] values = new float[n * PIXELS]; // (H × 784)
        String[] captions = new String[n];
        boolean[] faint = new boolean[n];
        for (int j = 0; j < PIXELS; j++) { // row by row, as they lie in memory
            double[] row = p.w1()[j]; // (H)
            for (int place = 0; place < n; place++) {
                values[place * PIXELS + j] = (float) row[order[place]];
            }
        }
        int deadUnits = 0;
        for (int place = 0; place < n; place++) {
            int h = order[place];
            faint[place] = h < dead.length && dead[h];
            deadUnits += faint[place] ? 1 : 0;
            captions[place] = (h + 1) + (faint[place] ? " †" : " → " + all.vote()[h]);
        }
        Dom.setText(
                help,
                "W1: what each hidden unit looks for, and the digit it speaks for most. Click one, and it lights up"
                        + " wherever it has a part."
                        + (deadUnits > 0 ? " " + deadUnits + " dead (†): they say the same to every image." : ""));
        grid.update(new Pictures(values, LabeledImages.SIDE, LabeledImages.SIDE, captions, faint));
        grid.choose(placeOf(choice.unit()));
    }

    /** Of another network, nothing is known of its units yet. */
    void forgetDead() {
        dead = new boolean[0];
    }

    /** Finds out which units are dead; asked when the network rests. */
    void findDead() {
        if (session.images() == null || parameters == null) {
            return;
        }
        int asked = version;
        session.findDead(flags -> {
            if (asked == version) {
                dead = new boolean[flags.length];
                for (int h = 0; h < flags.length; h++) {
                    dead[h] = flags[h] == 1;
                }
                show();
            }
        });
    }

    private int placeOf(int unit) {
        for (int place = 0; place < order.length; place++) {
            if (order[place] == unit) {
                return place;
            }
        }
        return -1;
    }

    private String tell(int place, int pixel, float value) {
        HiddenUnits all = units;
        if (all == null || place >= order.length) {
            return "";
        }
        int h = order[place];
        return Words.unit(h) + ", " + Words.pixel(pixel) + ": " + Words.signed(value) + "; norm "
                + Format.fixed(all.norm()[h], 2) + ", votes " + all.vote()[h] + " with "
                + Words.signed(all.voteWeight()[h]);
    }

    @Override
    public PictureGrid grid() {
        return grid;
    }
}
