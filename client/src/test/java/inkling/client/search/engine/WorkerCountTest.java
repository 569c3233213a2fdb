package inkling.client.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.client.js.BrowserMemory;
import org.junit.jupiter.api.Test;

class WorkerCountTest {
    private final BrowserMemory memory = new FakeBrowser().openTab();

    @Test
    void untilSomebodyChoosesOneCoreIsLeftToThePage() {
        assertEquals(7, WorkerCount.recall(memory, 8));
        assertEquals(1, WorkerCount.recall(memory, 1));
        assertEquals(16, WorkerCount.recall(memory, 64));
    }

    @Test
    void theChoiceIsRememberedAsFarAsTheMachineGoes() {
        WorkerCount.remember(memory, 5);
        assertEquals(5, WorkerCount.recall(memory, 8));
        assertEquals(2, WorkerCount.recall(memory, 1));
    }

    @Test
    void whatIsNoNumberOfWorkersIsNoChoice() {
        memory.remember("inkling-workers", "0");
        assertEquals(3, WorkerCount.recall(memory, 4));
        memory.remember("inkling-workers", "many");
        assertEquals(3, WorkerCount.recall(memory, 4));
    }
}
