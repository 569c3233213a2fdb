package inkling.client.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkerClientTest {
    private static final Command<String> ASKED = new TrainingCommand.Export("name", "now");

    private final FakeLine line = new FakeLine();
    private final List<Double> events = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final WorkerClient client =
            new WorkerClient(line, "js/worker.js", content -> content.numbers()[0], events::add, failures::add);

    @Test
    void eachAnswerComesToWhoAskedInWhicheverOrder() {
        int first = client.send(ASKED, answer -> answers.add("first: " + answer));
        int second = client.send(ASKED, answer -> answers.add("second: " + answer));
        line.say(second, ASKED.encodeAnswer("{}"));
        line.say(first, ASKED.encodeAnswer("[]"));
        assertEquals(List.of("second: {}", "first: []"), answers);
        assertEquals(2, line.posted);
    }

    @Test
    void whatNobodyAskedForIsAnEvent() {
        line.say(0, new Content("X").numbers(1.5));
        assertEquals(List.of(1.5), events);
    }

    @Test
    void aCommandThatFailsIsToldToWhoAskedAndOtherwiseToAll() {
        int asked = client.send(ASKED, answer -> answers.add(answer), reason -> answers.add("not: " + reason));
        line.say(asked, failed("no run yet"));
        assertEquals(List.of("not: no run yet"), answers);
        line.say(client.send(TrainingCommand.RunOrder.PLAY), failed("still no run"));
        line.say(0, failed("out of memory"));
        assertEquals(List.of("still no run", "out of memory"), failures);
    }

    @Test
    void anAnswerCountsOnce() {
        int asked = client.send(ASKED, answer -> answers.add(answer));
        line.say(asked, ASKED.encodeAnswer("{}"));
        line.say(asked, new Content("X").numbers(2));
        assertEquals(List.of("{}"), answers);
        assertEquals(List.of(2.0), events);
    }

    @Test
    void whenAWorkerThatWorkedBreaksDownAllWhoWaitHearIt() {
        line.say(0, new Content("X").numbers(1));
        client.send(ASKED, answer -> answers.add(answer), reason -> answers.add("one: " + reason));
        client.send(ASKED, answer -> answers.add(answer), reason -> answers.add("two: " + reason));
        line.breakDown("unreachable");
        assertEquals(
                List.of("one: A worker has failed: unreachable", "two: A worker has failed: unreachable"), answers);
        assertEquals(List.of(), failures);
        client.send(ASKED, answer -> answers.add(answer));
        assertEquals(3, line.posted, "it may go on all the same");
    }

    @Test
    void aProgramThatNeverCameIsToldWhateverItIsAskedFor() {
        String reason = "A part of the page, js/worker.js, could not be loaded. Load the page again.";
        line.breakDown("it could not be loaded");
        assertEquals(List.of(reason), failures);
        client.send(ASKED, answer -> answers.add(answer), answers::add);
        assertEquals(List.of(reason), answers);
        assertEquals(0, line.posted);
    }

    @Test
    void onceItIsTerminatedNobodyHearsOfItAnyMore() {
        client.send(ASKED, answer -> answers.add(answer), answers::add);
        client.terminate();
        line.breakDown("terminated");
        assertEquals(List.of(), answers);
        assertEquals(1, line.terminated);
    }

    private static Content failed(String reason) {
        return new Content(Message.FAILED).text(reason);
    }

    private static final class FakeLine implements WorkerLine {
        private @Nullable Listener listener;
        private @Nullable Consumer<String> onError;
        private int posted;
        private int terminated;

        void say(int id, Content content) {
            if (listener != null) {
                listener.said(id, content);
            }
        }

        void breakDown(String reason) {
            if (onError != null) {
                onError.accept(reason);
            }
        }

        @Override
        public void listen(Listener its, Consumer<String> itsOnError) {
            listener = its;
            onError = itsOnError;
        }

        @Override
        public void post(int id, Content content) {
            posted++;
        }

        @Override
        public void terminate() {
            terminated++;
        }
    }
}
