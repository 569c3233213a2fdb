package inkling.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class XoshiroTest {
    @Test
    void drawsThePublishedSequenceOfState1234() {
        // the first draws of the authors' C program from state {1, 2, 3, 4}
        Xoshiro random = new Xoshiro(new int[] {1, 2, 3, 4});
        int[] drawn = {random.next(), random.next(), random.next(), random.next()};
        assertArrayEquals(new int[] {11520, 0, 5927040, 70819200}, drawn);
    }

    @Test
    void goesOnFromItsState() {
        Xoshiro random = new Xoshiro(7, Xoshiro.SAMPLING);
        random.next();
        Xoshiro same = new Xoshiro(random.state());
        assertEquals(random.next(), same.next());
    }

    @Test
    void refusesAStateOfAnotherSize() {
        assertThrows(IllegalArgumentException.class, () -> new Xoshiro(new int[3]));
    }

    @Test
    void opensDifferentStreamsForDifferentSeedsAndPurposes() {
        int first = new Xoshiro(0, Xoshiro.INITIALIZATION).next();
        assertNotEquals(first, new Xoshiro(0, Xoshiro.SAMPLING).next());
        assertNotEquals(first, new Xoshiro(1, Xoshiro.INITIALIZATION).next());
    }

    @Test
    void drawsEveryIndexAboutEquallyOften() {
        Xoshiro random = new Xoshiro(3, 0);
        int[] counts = new int[10];
        for (int i = 0; i < 100_000; i++) {
            counts[random.below(10)]++;
        }
        for (int count : counts) {
            assertEquals(10_000, count, 500);
        }
    }

    @Test
    void drawsNormalDeviates() {
        Xoshiro random = new Xoshiro(5, 0);
        double sum = 0;
        double squares = 0;
        int beyondTwo = 0;
        int n = 200_000;
        for (int i = 0; i < n; i++) {
            double x = random.gaussian();
            sum += x;
            squares += x * x;
            beyondTwo += Math.abs(x) > 2 ? 1 : 0;
        }
        assertEquals(0, sum / n, 0.01);
        assertEquals(1, squares / n, 0.02);
        assertEquals(0.0455, (double) beyondTwo / n, 0.003);
        assertTrue(Double.isFinite(squares));
    }
}
