package inkling.client.pad;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PalmRejectionTest {
    private final PalmRejection palms = new PalmRejection();

    @Test
    void fingersDrawWhereNoPenWasSeen() {
        palms.see("touch", 0);
        palms.see("mouse", 1);
        assertFalse(palms.isPalm("touch", 2));
    }

    @Test
    void aTouchSoonAfterAPenIsThePalm() {
        palms.see("pen", 1000);
        assertTrue(palms.isPalm("touch", 3900));
        assertFalse(palms.isPalm("mouse", 1001));
        assertFalse(palms.isPalm("pen", 1001));
    }

    @Test
    void aPenThatIsPutAwayIsForgotten() {
        palms.see("pen", 1000);
        palms.see("pen", 2000); // hovers
        assertTrue(palms.isPalm("touch", 4500));
        assertFalse(palms.isPalm("touch", 5000));
    }
}
