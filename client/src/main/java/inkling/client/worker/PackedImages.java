package inkling.client.worker;

import inkling.client.js.Js;
import inkling.data.LabeledImages;
import inkling.data.Split;
import inkling.kernel.ImageLayout;
import inkling.kernel.Packer;
import inkling.train.TrainingData;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Performance;

/** The training file in the kernel's memory, packed once for all runs. */
final class PackedImages {
    private final KernelMemory memory = new KernelMemory();
    private final TrainingData data;
    private final ImageLayout layout;
    private final int end;
    private @Nullable KernelTrainer owner;

    private interface Exports extends JSObject {
        int pack(int first, int count);
    }

    /** Packs all images. Takes some 50 ms for MNIST. */
    PackedImages(TrainingData data) {
        this.data = data;
        LabeledImages images = data.dataset().training();
        int listed = 0;
        for (Split.Part part : Split.Part.values()) {
            listed += data.split().of(part).length;
        }
        layout = new ImageLayout(images.size(), listed);
        double start = Performance.now();
        end = pack(images);
        Js.measure("inkling pack", start);
        memory.set(layout.labels(), images.labels());
        for (Split.Part part : Split.Part.values()) {
            memory.set(list(part), data.split().of(part));
        }
    }

    private int pack(LabeledImages images) {
        int reached = layout.ink();
        memory.reserve(reached);
        memory.set(layout.starts(), new int[] {reached});
        Exports packer = (Exports) memory.exports(Packer.module(layout));
        byte[] stage = new byte[ImageLayout.STAGED * LabeledImages.PIXELS];
        for (int i = 0; i < images.size(); i += ImageLayout.STAGED) {
            int count = Math.min(ImageLayout.STAGED, images.size() - i);
            memory.reserve(reached + ImageLayout.mostInk(count));
            images.copyImages(i, i + count, stage);
            memory.set(layout.stage(), stage);
            reached = packer.pack(i, count);
        }
        return reached;
    }

    /** Where the numbers of the images of a part are. */
    int list(Split.Part part) {
        int address = layout.lists();
        for (Split.Part before : Split.Part.values()) {
            if (before == part) {
                break;
            }
            address += 4 * data.split().of(before).length;
        }
        return address;
    }

    /** Gives the memory behind the images to a trainer, and takes it from the one before. */
    void claim(KernelTrainer trainer) {
        owner = trainer;
    }

    /**
     * Holds that the memory is still a trainer's.
     *
     * @throws IllegalStateException if another has taken it
     */
    void requireOwner(KernelTrainer trainer) {
        if (owner != trainer) {
            throw new IllegalStateException("Another run has taken this one's memory.");
        }
    }

    KernelMemory memory() {
        return memory;
    }

    ImageLayout layout() {
        return layout;
    }

    /** Where the memory is free. */
    int end() {
        return end;
    }

    TrainingData data() {
        return data;
    }
}
