package inkling.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.data.MalformedDataException;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchPlanTest {
    private final Grid three = Grid.at(Preset.QUICK.hyperparameters()).withSeeds(3);
    private final Grid five = Grid.at(Preset.QUICK.hyperparameters()).withSeeds(5);

    @Test
    void hasThePointsOfItsGridsInTheirOrder() {
        List<Hyperparameters> expected = new ArrayList<>(Grid.QUICK.points());
        expected.addAll(three.points());
        assertEquals(expected, SearchPlan.of(Grid.QUICK).and(List.of(three)).points());
    }

    @Test
    void hasEachPointOnce() {
        assertEquals(
                five.points(), SearchPlan.of(three).and(List.of(five, three)).points());
    }

    @Test
    void missesTheGridsThatAreNotInIt() {
        SearchPlan plan = SearchPlan.of(three).and(List.of(Grid.QUICK));
        assertEquals(List.of(five), plan.missing(List.of(Grid.QUICK, five, three)));
        assertEquals(List.of(), plan.missing(List.of(three)));
    }

    @Test
    void isReadBackFromItsText() {
        SearchPlan plan = SearchPlan.of(three).and(List.of(Grid.QUICK));
        SearchPlan read = SearchPlan.parse("plan", plan.text());
        assertEquals(plan.text(), read.text());
        assertEquals(plan.points(), read.points());
        assertEquals(List.of(), SearchPlan.parse("plan", "").grids());
    }

    @Test
    void aGridThatCannotBeReadIsTold() {
        assertThrows(MalformedDataException.class, () -> SearchPlan.parse("plan", "{\"learningRate\": 11}\n"));
    }
}
