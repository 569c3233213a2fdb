package inkling.client.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitChoiceTest {
    private final UnitChoice choice = new UnitChoice();
    private final List<Integer> heard = new ArrayList<>();

    @Test
    void chosenTwiceAUnitIsLetGo() {
        choice.listen(heard::add);
        choice.toggle(7);
        choice.toggle(3);
        choice.toggle(3);
        assertEquals(List.of(7, 3, -1), heard);
        assertEquals(-1, choice.unit());
    }

    @Test
    void whatIsChosenAlreadyIsNoNews() {
        choice.choose(7);
        choice.listen(heard::add);
        choice.choose(7);
        assertEquals(List.of(), heard);
        assertEquals(7, choice.unit());
    }
}
