package inkling.client.search.engine;

import inkling.client.js.Js;
import inkling.client.js.Js.AnswerCallback;
import inkling.client.js.ManualEventLoop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A browser whose tabs share what it keeps, and a clock that tests set. */
final class FakeBrowser {
    final ManualEventLoop events = new ManualEventLoop(0.01);
    final Map<String, String> memory = new HashMap<>();
    final Map<String, Store> stores = new HashMap<>();
    boolean hasLocks = true;
    boolean givesLocks = true; // not to a page in a sandbox
    private final Map<String, Tab> locked = new HashMap<>();
    private int tabs;

    Tab openTab() {
        return new Tab("tab " + ++tabs);
    }

    /** Of all that is kept under whatever name: there is one. */
    Store store() {
        return stores.values().iterator().next();
    }

    /** A tab: what is to be done in it waits while it sleeps, and is gone when it is closed. */
    final class Tab implements Browser {
        private final String name;
        private final List<Runnable> leaving = new ArrayList<>();
        private final List<Runnable> slept = new ArrayList<>(); // what was due meanwhile
        private boolean isAsleep;
        private boolean isClosed;

        Tab(String name) {
            this.name = name;
        }

        void close() {
            leaving.forEach(Runnable::run);
            die();
        }

        /** Closes it without a word, as when it has crashed. */
        void die() {
            isClosed = true;
            locked.values().removeIf(tab -> tab == this);
        }

        void sleep() {
            isAsleep = true;
        }

        void wake() {
            isAsleep = false;
            List<Runnable> all = List.copyOf(slept);
            slept.clear();
            all.forEach(Runnable::run);
        }

        @Override
        public double now() {
            return events.now();
        }

        @Override
        public void later(Runnable task, double ms) {
            events.later(
                    () -> {
                        if (isAsleep) {
                            slept.add(task);
                        } else if (!isClosed) {
                            task.run();
                        }
                    },
                    ms);
        }

        @Override
        public String date() {
            return FakeWorker.AT;
        }

        @Override
        public int cores() {
            return 4;
        }

        @Override
        public JournalStore store(String storeName) {
            return stores.computeIfAbsent(storeName, any -> new Store());
        }

        @Override
        public boolean hasLocks() {
            return hasLocks;
        }

        @Override
        public void lock(String lock, AnswerCallback onAnswer, Js.Callback onRefused) {
            if (!givesLocks) {
                onRefused.run();
                return;
            }
            boolean isFree = locked.putIfAbsent(lock, this) == null;
            later(() -> onAnswer.accept(isFree), 0);
        }

        @Override
        public String tab() {
            return name;
        }

        @Override
        public void onLeave(Runnable listener) {
            leaving.add(listener);
        }

        @Override
        public @Nullable String recall(String key) {
            return memory.get(key);
        }

        @Override
        public void remember(String key, String text) {
            memory.put(key, text);
        }
    }

    /** What is kept under one name. */
    final class Store implements JournalStore {
        final StringBuilder lines = new StringBuilder();
        String plan = "";
        boolean isUnderWay;
        String obstacle = ""; // why nothing can be kept; empty if nothing stands in the way
        private String beatingTab = "";
        private double beatAt;

        @Override
        public void read(Reader reader, Consumer<String> onFailure) {
            if (obstacle.isEmpty()) {
                reader.accept(lines.toString(), plan, isUnderWay);
            } else {
                onFailure.accept(obstacle);
            }
        }

        private void write(Runnable change, Consumer<String> onFailure) {
            if (obstacle.isEmpty()) {
                change.run();
            } else {
                onFailure.accept(obstacle);
            }
        }

        @Override
        public void append(String more, Consumer<String> onFailure) {
            write(() -> lines.append(more), onFailure);
        }

        @Override
        public void clear(Consumer<String> onFailure) {
            write(() -> lines.setLength(0), onFailure);
        }

        @Override
        public void keepPlan(String other, Consumer<String> onFailure) {
            write(() -> plan = other, onFailure);
        }

        @Override
        public void keepUnderWay(boolean now, Consumer<String> onFailure) {
            write(() -> isUnderWay = now, onFailure);
        }

        @Override
        public void beat(String tab, AnswerCallback onMine) {
            boolean isMine =
                    beatingTab.isEmpty() || beatingTab.equals(tab) || events.now() - beatAt > JournalStore.PATIENCE_MS;
            if (isMine) {
                beatingTab = tab;
                beatAt = events.now();
            }
            onMine.accept(isMine);
        }

        @Override
        public void endBeat(String tab) {
            beatingTab = "";
        }
    }
}
