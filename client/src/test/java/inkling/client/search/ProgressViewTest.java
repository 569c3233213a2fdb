package inkling.client.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProgressViewTest {
    @Test
    void howMuchIsDoneIsToldAndWhetherItIsKept() {
        assertEquals("3/12 saved, safe to close.", ProgressView.saved(3, 12, false, true));
        assertEquals("3/12 saved, safe to close; the search rests here.", ProgressView.saved(3, 12, true, true));
        assertEquals("0/12 saved, safe to close.", ProgressView.saved(0, 12, true, true));
        assertEquals("3/12 done; this browser does not keep them.", ProgressView.saved(3, 12, false, false));
        assertEquals("All 12 models are done and saved.", ProgressView.saved(12, 12, true, true));
        assertEquals("All 12 models are done.", ProgressView.saved(12, 12, true, false));
    }
}
