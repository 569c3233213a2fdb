package inkling.client.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotInputTest {
    private final List<String> done = new ArrayList<>();
    private final PlotInput input = new PlotInput(new PlotInput.Listener() {
        @Override
        public void pointed(double x) {}

        @Override
        public void selecting(double from, double to) {
            done.add("selecting " + from + " " + to);
        }

        @Override
        public void selected(double from, double to) {
            done.add("selected " + from + " " + to);
        }

        @Override
        public void doubled() {}
    });

    @Test
    void whatLiesBetweenPressingAndLettingGoIsSelectedInWhicheverDirection() {
        input.down(100, true);
        input.move(80);
        input.up(40);
        assertEquals(List.of("selecting 100.0 80.0", "selected 40.0 100.0"), done);
    }

    @Test
    void aShorterWayIsAClick() {
        input.down(100, true);
        input.move(105);
        input.up(105.9);
        assertEquals(List.of(), done);
        input.down(100, true);
        input.up(106);
        assertEquals(List.of("selected 100.0 106.0"), done);
    }

    @Test
    void aFingerSelectsNothing() {
        input.down(100, false);
        input.move(200);
        input.up(200);
        assertEquals(List.of(), done);
    }

    @Test
    void letGoOnceNothingIsSelectedAnyMore() {
        input.down(100, true);
        input.up(200);
        done.clear();
        input.move(300);
        input.up(300);
        assertEquals(List.of(), done);
    }

    @Test
    void whoLeavesSelectsNothing() {
        input.down(100, true);
        input.leave();
        input.up(200);
        assertEquals(List.of(), done);
    }
}
