package inkling.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.train.Evaluation;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void printsTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals(
                    "validation accuracy 97.86 % (95 %: 97.42–98.23, n = 5,000)",
                    Report.accuracy("validation", new Evaluation(0.0721, 4893, 5000)));
            assertEquals("loss 0.0721", Report.loss(new Evaluation(0.0721, 4893, 5000)));
            assertEquals("loss 1.930e+30", Report.loss(new Evaluation(1.93e30, 1, 5000)));
        } finally {
            Locale.setDefault(before);
        }
    }
}
