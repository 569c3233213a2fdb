package inkling.client.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.analysis.Pca;
import inkling.client.protocol.AnalysisCommand.FindComponents;
import inkling.client.results.PrincipalComponents;
import inkling.nn.Activation;
import inkling.nn.Architecture;
import inkling.nn.Parameters;
import org.junit.jupiter.api.Test;

class AnalysisWorkerTest {
    @Test
    void componentsAreThoseOfW1PixelByPixel() {
        Parameters parameters = Parameters.zeros(new Architecture(4, Activation.SIGMOID, false));
        for (int j = 0; j < Architecture.INPUTS; j++) {
            for (int h = 0; h < 4; h++) {
                parameters.w1()[j][h] = (float) Math.sin(j * (h + 1));
            }
        }
        PrincipalComponents found = AnalysisWorker.components(new FindComponents(4, 2, parameters.toFloats()));
        Pca expected = Pca.of(parameters.w1(), 2);
        assertArrayEquals(expected.explained(), found.explained());
        assertEquals(2 * Architecture.INPUTS, found.scores().length);
        for (int j = 0; j < Architecture.INPUTS; j++) {
            assertEquals((float) expected.scores()[0][j], found.scores()[j]);
            assertEquals((float) expected.scores()[1][j], found.scores()[Architecture.INPUTS + j]);
        }
    }
}
