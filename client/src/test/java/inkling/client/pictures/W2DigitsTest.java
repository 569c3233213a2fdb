package inkling.client.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.client.ui.Pictures;
import inkling.nn.Activation;
import inkling.nn.Architecture;
import inkling.nn.Parameters;
import org.junit.jupiter.api.Test;

class W2DigitsTest {
    @Test
    void thePictureOfADigitHasTheWeightsOfTheUnitsInTheirOrder() {
        Parameters p = Parameters.zeros(new Architecture(12, Activation.SIGMOID, false));
        for (int h = 0; h < 12; h++) {
            for (int k = 0; k < 10; k++) {
                p.w2()[h][k] = 100 * k + h;
            }
        }
        Pictures pictures = W2Digits.of(p);
        int size = pictures.width() * pictures.height();
        assertEquals(10 * size, pictures.values().length);
        assertEquals(0, pictures.values()[0]);
        assertEquals(705, pictures.values()[7 * size + 5]);
        assertEquals("7", pictures.captions()[7]);
    }

    @Test
    void unitsThatHaveNoPlaceInTheRectangleAreToldOf() {
        assertTrue(W2Digits.describe(275).endsWith(": 16 × 17, the last 3 left out."), W2Digits.describe(275));
        assertTrue(W2Digits.describe(272).endsWith(": 16 × 17."), W2Digits.describe(272));
    }

    @Test
    void aNumberSaysFromWhichUnitItLeadsToWhichDigit() {
        assertEquals("unit 3 to 7: +0.5000", W2Digits.tell(7, 2, 0.5f));
    }
}
