package inkling.client.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.client.results.PrincipalComponents;
import inkling.client.results.Readings;
import inkling.client.results.RunProgress;
import inkling.data.DataSource;
import inkling.data.Standardization;
import inkling.model.TestOpening;
import inkling.train.Evaluation;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import inkling.train.Recording;
import inkling.train.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said at one end of the line is what is heard at the other. */
class MessagesTest {
    private static final Hyperparameters QUICK = Preset.QUICK.hyperparameters();
    private static final float[] FLOATS = {1, -0f, 3.5f};
    private static final byte[] BYTES = {0, 1, -1};
    private static final Standardization STANDARDIZATION = new Standardization(0.25, 0.5);
    private static final Evaluation SOME = new Evaluation(0.5, 3, 4);
    private static final List<String> URLS = List.of("a", "b", "c", "d");

    private static final PackedData PACKED = new PackedData(60, STANDARDIZATION, "sha", BYTES);

    private static final SuspendedRun SUSPENDED = new SuspendedRun("{}", BYTES);

    private static final List<TrainingCommand<?>> TRAINING = List.of(
            new TrainingCommand.Load(DataSource.fetched("MNIST", "sha", URLS)),
            new TrainingCommand.Share(),
            new TrainingCommand.Prepare(QUICK),
            new TrainingCommand.Continue(QUICK, FLOATS),
            TrainingCommand.RunOrder.PLAY,
            TrainingCommand.RunOrder.PAUSE,
            new TrainingCommand.Step(250),
            new TrainingCommand.Suspend(),
            new TrainingCommand.Resume(SUSPENDED),
            new TrainingCommand.Pace(Double.POSITIVE_INFINITY),
            new TrainingCommand.Open("a\nname", "{}"),
            new TrainingCommand.Export("name", "now"),
            new TrainingCommand.Read(),
            new TrainingCommand.FindDead(),
            new TrainingCommand.FetchImages(new int[] {7, 59_999}),
            new TrainingCommand.FetchExample(3, 14),
            new TrainingCommand.OpenTestSet("now"));

    private static final List<SearchCommand<?>> SEARCH = List.of(
            new SearchCommand.TakeData(PACKED),
            new SearchCommand.TryOut(QUICK),
            new SearchCommand.Rest(true),
            new SearchCommand.Rest(false));

    private static final List<AnalysisCommand<?>> ANALYSIS = List.of(new AnalysisCommand.FindComponents(3, 10, FLOATS));

    private static final List<TrainingEvent> EVENTS = List.of(
            new TrainingEvent.Loading(123_456_789),
            new TrainingEvent.Progressed(7, new RunProgress(3, 1.5, true, false, Status.COLLAPSED, -1)),
            new TrainingEvent.Recorded(7, new Recording(50, 0.1, 0.01, SOME, new Evaluation(0.25, 1, 5))),
            new TrainingEvent.Multiplied(7, FLOATS),
            new TrainingEvent.Learned(7, FLOATS),
            new TrainingEvent.Fingerprinted(7, "0123"));

    @Test
    void everyCommandArrivesAsItWasSent() {
        for (TrainingCommand<?> command : TRAINING) {
            TrainingCommand<?> arrived = TrainingCommand.decode(command.encode());
            assertEquals(command.getClass(), arrived.getClass());
            assertSame(command.encode(), arrived.encode());
        }
        for (SearchCommand<?> command : SEARCH) {
            assertSame(command.encode(), SearchCommand.decode(command.encode()).encode());
        }
        for (AnalysisCommand<?> command : ANALYSIS) {
            assertSame(
                    command.encode(), AnalysisCommand.decode(command.encode()).encode());
        }
    }

    @Test
    void everyEventArrivesAsItWasSent() {
        for (TrainingEvent event : EVENTS) {
            TrainingEvent arrived = TrainingEvent.decode(event.encode());
            assertEquals(event.run(), arrived.run());
            assertSame(event.encode(), arrived.encode());
        }
        TrialPoint point = new TrialPoint(1000, 0.9375);
        assertEquals(point, TrialPoint.decode(point.encode()));
    }

    @Test
    void noKindOfMessageIsLeftOutHere() {
        List<Object> all = new ArrayList<>(TRAINING);
        all.addAll(SEARCH);
        all.addAll(ANALYSIS);
        all.addAll(EVENTS);
        Set<Class<?>> tested = new HashSet<>();
        all.forEach(message -> tested.add(message.getClass()));
        Set<Class<?>> known = new HashSet<>();
        addKinds(Command.class, known);
        addKinds(TrainingEvent.class, known);
        assertEquals(known, tested);
    }

    private static void addKinds(Class<?> kind, Set<Class<?>> kinds) {
        if (!kind.isInterface()) {
            kinds.add(kind);
            return;
        }
        for (Class<?> each : kind.getPermittedSubclasses()) {
            addKinds(each, kinds);
        }
    }

    @Test
    void everyAnswerArrivesAsItWasSent() {
        assertEquals(Done.DONE, answered(TrainingCommand.RunOrder.PLAY, Done.DONE));
        LoadedData loaded = new LoadedData(50, 10, 20, STANDARDIZATION, "sha");
        assertEquals(loaded, answered((TrainingCommand.Load) TRAINING.get(0), loaded));
        PackedData packed = answered(new TrainingCommand.Share(), PACKED);
        assertSame(PACKED.encode("X"), packed.encode("X"));
        SuspendedRun suspended = answered(new TrainingCommand.Suspend(), SUSPENDED);
        assertSame(SUSPENDED.encode("X"), suspended.encode("X"));
        OpenedModel model = answered(new TrainingCommand.Open("name", "{}"), new OpenedModel("{}", FLOATS));
        assertEquals("{}", model.metadata());
        assertArrayEquals(FLOATS, model.parameters());
        assertEquals("{}", answered(new TrainingCommand.Export("name", "now"), "{}"));
        TestOpening opening = new TestOpening("now", 0.9843, 10_000);
        assertEquals(opening, answered(new TrainingCommand.OpenTestSet("now"), opening));
        assertArrayEquals(BYTES, answered(new TrainingCommand.FindDead(), BYTES));
        assertArrayEquals(BYTES, answered(new TrainingCommand.FetchExample(1, 2), BYTES));
        assertEquals("line", answered(new SearchCommand.TryOut(QUICK), "line"));
        PrincipalComponents found = answered(
                new AnalysisCommand.FindComponents(3, 2, FLOATS), new PrincipalComponents(FLOATS, new double[] {0.5}));
        assertArrayEquals(FLOATS, found.scores());
        assertArrayEquals(new double[] {0.5}, found.explained());
    }

    @Test
    void readingsTellOfEachImageItsNumberLabelDigitAndConfidence() {
        Readings readings =
                new Readings(250, new int[] {9, 59_999}, new byte[] {1, 2}, new byte[] {1, -1}, new double[] {0.75, 0});
        Readings arrived = answered(new TrainingCommand.Read(), readings);
        assertEquals(250, arrived.step());
        assertArrayEquals(readings.image(), arrived.image());
        assertArrayEquals(readings.label(), arrived.label());
        assertArrayEquals(readings.read(), arrived.read());
        assertArrayEquals(readings.confidence(), arrived.confidence());
    }

    @Test
    void aSourceOfBytesArrivesWithAllItsFiles() {
        List<byte[]> files = List.of(BYTES, new byte[0], new byte[] {5}, new byte[] {6, 7});
        DataSource source = new DataSource("mine", "", List.of(), files, List.of("cat", "dog"));
        DataSource arrived =
                ((TrainingCommand.Load) TrainingCommand.decode(new TrainingCommand.Load(source).encode())).source();
        assertEquals("mine", arrived.name());
        assertEquals(List.of("cat", "dog"), arrived.labels());
        for (int i = 0; i < files.size(); i++) {
            assertArrayEquals(files.get(i), arrived.files().get(i));
        }
    }

    @Test
    void aMessageOfAnOlderPageWithoutTheLastHyperparametersHasTheirDefaults() {
        double[] numbers = MessageCodec.numbers(QUICK);
        int last = numbers.length - 1;
        Hyperparameter missing = Hyperparameter.values()[last];
        Hyperparameters read = MessageCodec.hyperparameters(Arrays.copyOf(numbers, last), 0);
        assertEquals(QUICK.with(missing, missing.defaultValue()), read);
    }

    @Test
    void aMessageForAnotherWorkerIsRefusedByItsKind() {
        Content content = new SearchCommand.Rest(true).encode();
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> AnalysisCommand.decode(content))
                        .getMessage());
        assertEquals("a message for somebody else: REST", message);
        assertThrows(IllegalArgumentException.class, () -> TrainingCommand.decode(content));
        assertThrows(IllegalArgumentException.class, () -> TrainingEvent.decode(content));
        assertThrows(IllegalArgumentException.class, () -> TrialPoint.decode(content));
    }

    private static <A> A answered(Command<A> command, A answer) {
        return command.decodeAnswer(command.encodeAnswer(answer));
    }

    private static void assertSame(Content expected, Content actual) {
        assertEquals(expected.kind(), actual.kind());
        assertEquals(expected.texts(), actual.texts());
        assertArrayEquals(expected.numbers(), actual.numbers());
        assertArrayEquals(expected.floats(), actual.floats());
        assertArrayEquals(expected.bytes(), actual.bytes());
    }
}
