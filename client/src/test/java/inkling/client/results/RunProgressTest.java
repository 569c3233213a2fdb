package inkling.client.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.train.Status;
import org.junit.jupiter.api.Test;

class RunProgressTest {
    private final RunProgress playing = new RunProgress(50, 1000, true, false, Status.STOPPED, -1);

    @Test
    void pausedItHasNoSpeed() {
        assertEquals(new RunProgress(50, 0, false, false, Status.STOPPED, -1), playing.withPlaying(false));
        assertEquals(playing, playing.withPlaying(true));
    }

    @Test
    void failedItIsOver() {
        assertEquals(new RunProgress(50, 0, false, true, Status.STOPPED, -1), playing.failed());
    }
}
