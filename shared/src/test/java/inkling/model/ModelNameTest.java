package inkling.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ModelNameTest {
    @Test
    void takesLowerCaseLettersDigitsAndHyphens() {
        assertTrue(ModelName.isValid("my-model-2"));
        assertTrue(ModelName.isValid("0"));
        assertTrue(ModelName.isValid("a".repeat(64)));
    }

    @Test
    void refusesWhatIsNoFileNameEverywhere() {
        for (String name : new String[] {"", "-x", "My model", "a".repeat(65), "a.b", "../a", "ä"}) {
            assertFalse(ModelName.isValid(name), name);
        }
    }
}
