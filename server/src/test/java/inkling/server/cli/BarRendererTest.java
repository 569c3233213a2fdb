package inkling.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarRendererTest {
    @Test
    void showsPercentSpeedTimeLeftAndMessage() {
        String line = render(100, 25);
        assertTrue(
                line.matches(" 25 % \\[=+ +] [\\d,]+ steps/s, \\d+:\\d\\d left, loss 0.1234, validation 97.00 %"),
                line);
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 150})
    void fillsTheTerminalButNotItsLastColumn(int width) {
        assertEquals(width - 1, render(width, 50).length());
    }

    @Test
    void isCutOffInANarrowTerminal() {
        assertEquals(20, render(20, 50).length());
    }

    @Test
    void ofModelsItShowsHowManyOfHowManyAndWhatTheSearchSays() {
        String line = render(BarRenderer.ofModels(), 150, 40, 41);
        assertTrue(line.matches(" 41 % \\[=+ +] 41/100 models, loss 0.1234, validation 97.00 %"), line);
    }

    @Test
    void whatIsNotKnownYetIsAQuestionMark() {
        assertTrue(render(100, 0).contains(" 0 steps/s, ? left, "), render(100, 0));
    }

    private static String render(int width, int step) {
        return render(BarRenderer.ofSteps(), width, 0, step);
    }

    private static String render(BarRenderer renderer, int width, int start, int step) {
        StringBuilder last = new StringBuilder();
        try (ProgressBar bar = new ProgressBarBuilder()
                .startsFrom(start, Duration.ZERO)
                .setInitialMax(100)
                .setRenderer(renderer)
                .setConsumer(new DelegatingProgressBarConsumer(
                        line -> {
                            last.setLength(0);
                            last.append(line);
                        },
                        width))
                .build()) {
            bar.stepTo(step);
            bar.setExtraMessage("loss 0.1234, validation 97.00 %");
        }
        return last.toString();
    }
}
