package org.yichuang.catalogue.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index of this process. It is built in the background when the items have changed and put in
/// the place of the old one in one step; until then the old one answers.
final class ItemIndex implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ItemIndex.class);

    private static final Duration LONGEST_FIRST_BUILD = Duration.ofSeconds(30);

    /// What this process changed itself is worth a short wait.
    private static final Duration LONGEST_WAIT_FOR_CHANGE = Duration.ofSeconds(3);

    private final Path root;
    private final ItemSource source;
    private final long betweenLooks;
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("item-index-", 0).factory());
    private @Nullable IndexFolder folder;
    private volatile @Nullable Generation current;
    private volatile CompletableFuture<Void> change = CompletableFuture.completedFuture(null);
    private volatile long lookedAt;

    /// @param root where indexes lie
    /// @param betweenLooks for how long changes of another process may stay unseen
    ItemIndex(Path root, ItemSource source, Duration betweenLooks) {
        this.root = root;
        this.source = source;
        this.betweenLooks = betweenLooks.toNanos();
    }

    /// Looks in the background whether the items have changed, and builds a new index if so.
    CompletableFuture<Void> look() {
        lookedAt = System.nanoTime();
        return CompletableFuture.runAsync(this::rebuildIfChanged, background);
    }

    /// This process has changed the items: the next search waits a little for the new index.
    void changed() {
        change = look();
    }

    /// Runs a search over one state of the items.
    <T> T search(Function<IndexSearcher, T> search) {
        if (current == null) {
            await(look(), LONGEST_FIRST_BUILD);
        } else if (!change.isDone()) {
            await(change, LONGEST_WAIT_FOR_CHANGE);
        } else if (System.nanoTime() - lookedAt > betweenLooks) {
            look();
        }
        while (true) {
            Generation generation = current;
            if (generation == null) {
                throw new IllegalStateException("expected an index, but it could not be built");
            }
            if (generation.reader().tryIncRef()) {
                try {
                    return search.apply(generation.searcher());
                } finally {
                    letGo(generation);
                }
            }
        }
    }

    private static void await(CompletableFuture<Void> future, Duration most) {
        try {
            future.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException _) {
            log.warn("the index of items is still being built");
        } catch (ExecutionException e) {
            log.error("the index of items cannot be built", e.getCause());
        }
    }

    /// Runs in the background, one at a time.
    private void rebuildIfChanged() {
        try {
            IndexFolder mine = folder == null ? openFolder() : folder;
            String state = source.state();
            Generation old = current;
            if (old == null || !old.state().equals(state)) {
                long begun = System.nanoTime();
                Generation fresh = Generation.build(mine.next(), source);
                current = fresh;
                if (old != null) {
                    letGo(old);
                    Generation.delete(old.folder());
                }
                long took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
                log.info("{} items can be searched, {} ms", fresh.reader().numDocs(), took);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes the folder and uses the index that is in it until a newer one is there.
    private IndexFolder openFolder() throws IOException {
        IndexFolder opened = IndexFolder.take(root);
        folder = opened;
        for (Path left : opened.left()) {
            var generation = current == null ? Generation.open(left) : null;
            if (generation != null && generation.isPresent()) {
                current = generation.get();
            } else {
                Generation.delete(left);
            }
        }
        return opened;
    }

    private static void letGo(Generation generation) {
        try {
            generation.reader().decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        background.shutdown();
        if (!background.awaitTermination(30, TimeUnit.SECONDS)) {
            log.warn("the index of items is still being built and is left behind");
        }
        Generation generation = current;
        if (generation != null) {
            letGo(generation);
        }
        if (folder != null) {
            folder.close();
        }
    }
}
