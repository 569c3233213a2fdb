package inkling.client.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import inkling.data.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedImagesTest {
    private final Split split = Split.of(12);

    @Test
    void eachPartOfTheTrainingFileHasAListOfItsOwn() {
        List<int[]> lists = PackedImages.lists(split);
        assertEquals(3, lists.size());
        assertSame(split.training(), lists.get(PackedImages.list(Split.Part.TRAINING)));
        assertSame(split.trainingSample(), lists.get(PackedImages.list(Split.Part.TRAINING_SAMPLE)));
        assertSame(split.validation(), lists.get(PackedImages.list(Split.Part.VALIDATION)));
    }
}
